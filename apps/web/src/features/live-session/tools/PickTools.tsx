import type { Tools } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Section } from "@hearth/ui/Section";
import { useTranslation } from "react-i18next";
import type { Acting } from "../useAct.ts";

type PickToolsProps = { readonly picked: Tools["picked"]; readonly acting: Acting };

/** Lets chance choose who is next. */
export function PickTools({ picked, acting: { act } }: PickToolsProps) {
  const { t } = useTranslation("tools");
  return (
    <Section title={t("picker.title")}>
      <p className="text-sm text-muted">{t("picker.text")}</p>
      {picked && <p className="font-medium">{t("picker.chosen", { name: picked.displayName })}</p>}
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => void act("pick", {})}>
          {t(picked ? "picker.again" : "picker.pick")}
        </Button>
        {picked && (
          <Button variant="quiet" onPress={() => void act("pick", { clear: true })}>
            {t("picker.clear")}
          </Button>
        )}
      </div>
    </Section>
  );
}
