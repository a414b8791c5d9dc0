import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { TextField } from "@hearth/ui/TextField";
import { MessageSquare } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type WriteProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onSend: (text: string) => Promise<boolean>;
};

/** Words to who waits. What was typed stays when it could not be sent. */
export function WriteWords({ title, isOpen, onOpenChange, onSend }: WriteProps) {
  const { t } = useTranslation("arriving");
  const [text, setText] = useState("");
  const send = async () => {
    if (!(await onSend(text))) return;
    setText("");
    onOpenChange(false);
  };
  return (
    <Dialog
      title={title}
      closeLabel={t("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={() => (
        <Button variant="primary" isDisabled={text.trim() === ""} onPress={() => void send()}>
          {t("lobby.send")}
        </Button>
      )}
    >
      <TextField
        label={t("lobby.message")}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={setText}
      />
    </Dialog>
  );
}

/** The same with the button that opens it, and the word that it was sent. */
export function WriteDialog({ title, onSend }: Pick<WriteProps, "title" | "onSend">) {
  const { t } = useTranslation("arriving");
  const [isOpen, setOpen] = useState(false);
  const [isSent, setSent] = useState(false);
  const send = async (text: string) => {
    const isDone = await onSend(text);
    setSent(isDone);
    return isDone;
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button variant="quiet" onPress={() => setOpen(true)}>
        <MessageSquare aria-hidden className="size-5" />
        {title}
      </Button>
      <span role="status">{isSent && t("lobby.sent")}</span>
      <WriteWords title={title} isOpen={isOpen} onOpenChange={setOpen} onSend={send} />
    </div>
  );
}
