import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { Send } from "lucide-react";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";

const most = 4000;

/** Where a message is written. It is emptied when the message is safe in the outbox. */
export function MessageForm({ onPost }: { readonly onPost: (text: string) => void }) {
  const { t } = useTranslation("messages");
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const whole = text.trim();
    setAsked(whole === "");
    if (whole === "" || whole.length > most) return;
    onPost(whole);
    setText("");
  };
  const left = most - text.trim().length;
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <TextField
        label={t("write")}
        rows={3}
        value={text}
        onChange={setText}
        error={faultOf()}
        {...(left < 200 && { description: t("left", { count: Math.max(0, left) }) })}
      />
      <Button type="submit" variant="primary" className="justify-self-end">
        <Send aria-hidden className="size-5" />
        {t("send")}
      </Button>
    </form>
  );

  function faultOf() {
    if (left < 0) return t("long");
    return asked && text.trim() === "" ? t("missing") : undefined;
  }
}
