import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type NewLinkProps = { readonly url: string; readonly name: string };

/** A link that was just made: it is shown this once, to be copied and sent. */
export function NewLink({ url, name }: NewLinkProps) {
  const { t } = useTranslation("people");
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copy = () =>
    void navigator.clipboard.writeText(url).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    );
  return (
    <Alert tone="good" role="status" title={t("made", { name })}>
      <div className="grid gap-3">
        <p>{t("madeNote")}</p>
        <TextField label={t("linkOf", { name })} value={url} isReadOnly />
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" onPress={copy}>
            {copied === "yes" ? (
              <Check aria-hidden className="size-5" />
            ) : (
              <Copy aria-hidden className="size-5" />
            )}
            {t("copy")}
          </Button>
          <span role="status">{copied !== "no" && t(`copied.${copied}`)}</span>
        </div>
      </div>
    </Alert>
  );
}
