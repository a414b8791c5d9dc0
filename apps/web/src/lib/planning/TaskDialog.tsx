import { Task } from "@hearth/contracts/live/rooms";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { TextField } from "@hearth/ui/TextField";
import { ListTodo } from "lucide-react";
import { type SyntheticEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

type TaskDialogProps = {
  readonly room: string;
  readonly task: Task;
  readonly onSave: (task: Task) => void;
};

/** Writes what a room works on. */
export function TaskDialog({ room, task, onSave }: TaskDialogProps) {
  const { t } = useTranslation("planning");
  const title = t("taskOf", { room });
  const form = useId();
  return (
    <DialogTrigger>
      <Button variant="quiet" aria-label={title}>
        <ListTodo aria-hidden className="size-5" />
        {t("task")}
      </Button>
      <Dialog
        title={title}
        actions={(close) => (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button type="submit" form={form} variant="primary">
              {t("save")}
            </Button>
          </>
        )}
      >
        {({ close }) => (
          <TaskFields
            id={form}
            task={task}
            onSave={(saved) => {
              onSave(saved);
              close();
            }}
          />
        )}
      </Dialog>
    </DialogTrigger>
  );
}

type TaskFieldsProps = Omit<TaskDialogProps, "room"> & { readonly id: string };

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

function TaskFields({ id, task, onSave }: TaskFieldsProps) {
  const { t } = useTranslation("planning");
  const [text, setText] = useState(task.text ?? "");
  const [link, setLink] = useState(task.link ?? "");
  const [asked, setAsked] = useState(false);
  const written = Task.safeParse({ text: orNull(text), link: orNull(link) });
  const isWrong = (field: keyof Task) =>
    asked && written.error?.issues.some(({ path }) => path[0] === field) === true;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // The form may stand inside another one: React passes the event on through the portal.
    event.stopPropagation();
    setAsked(true);
    if (written.data) onSave(written.data);
  };
  return (
    <form id={id} noValidate onSubmit={submit} className="grid gap-4">
      <TextField
        label={t("taskText")}
        rows={4}
        value={text}
        onChange={setText}
        error={isWrong("text") ? t("taskTextFault") : undefined}
      />
      <TextField
        label={t("taskLink")}
        type="url"
        value={link}
        onChange={setLink}
        error={isWrong("link") ? t("taskLinkFault") : undefined}
      />
    </form>
  );
}
