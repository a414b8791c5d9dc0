import type { Task } from "@hearth/contracts/live/rooms";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { ListTodo } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { TaskFields } from "./TaskFields.tsx";

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
