import type { FileRef } from "@hearth/contracts/files";
import { Task } from "@hearth/contracts/live/rooms";
import { TextField } from "@hearth/ui/TextField";
import { type ReactNode, type SyntheticEvent, use, useState } from "react";
import { useTranslation } from "react-i18next";
import { FileField, isUnderway } from "../files/FileField.tsx";
import type { FilesOf } from "../files/sendFile.ts";
import { useFileChoice } from "../files/useFileChoice.ts";
import { GroupFilesContext } from "./groupFiles.ts";

type TaskFieldsProps = {
  readonly id: string;
  readonly task: Task;
  readonly onSave: (task: Task) => void;
};

/** The fields of a task; those of its file where somebody may keep files. */
export function TaskFields(props: TaskFieldsProps) {
  const files = use(GroupFilesContext);
  return files ? (
    <WithFile {...props} files={files} />
  ) : (
    <Fields {...props} file={props.task.file} />
  );
}

function WithFile({ files, ...props }: TaskFieldsProps & { readonly files: FilesOf }) {
  const file = useFileChoice(files, props.task.file);
  const [isWaitedFor, setWaitedFor] = useState(false);
  const { choice } = file;
  const isBusy = isUnderway(choice);
  return (
    <Fields
      {...props}
      file={choice.state === "ready" ? choice.file : undefined}
      onSave={(task) => (isBusy ? setWaitedFor(true) : props.onSave(task))}
    >
      <FileField {...file} isWaitedFor={isWaitedFor} />
    </Fields>
  );
}

type FieldsProps = TaskFieldsProps & {
  readonly file: FileRef | undefined;
  readonly children?: ReactNode;
};

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

function Fields({ id, task, file, onSave, children }: FieldsProps) {
  const { t } = useTranslation("planning");
  const [text, setText] = useState(task.text ?? "");
  const [link, setLink] = useState(task.link ?? "");
  const [asked, setAsked] = useState(false);
  const words = { text: orNull(text), link: orNull(link) };
  const written = Task.safeParse(file ? { ...words, file } : words);
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
    <form id={id} noValidate onSubmit={submit} className="grid grid-cols-1 gap-4">
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
      {children}
    </form>
  );
}
