import { useTranslation } from "react-i18next";
import { use, useEffect, useRef } from "react";
import { Button } from "@hearth/ui/Button";
import { X } from "lucide-react";
import { FileField } from "../../files/FileField.tsx";
import { useFileChoice } from "../../files/useFileChoice.ts";
import type { FilesOf } from "../../files/sendFile.ts";
import { type FieldProps, useAsked } from "./fieldProps.ts";
import { useFileNames, WorkFilesContext } from "../workFiles.ts";

/** Files of the device, one after the other. */
export function FilesField(props: FieldProps<"files"> & { readonly fileIds: readonly string[] }) {
  const { t } = useTranslation("work");
  const { field, fileIds, isMissing, onAnswer } = props;
  const files = use(WorkFilesContext)?.files;
  const names = useFileNames(fileIds);
  const { label, description, error } = useAsked(field, isMissing);
  return (
    <fieldset className="grid grid-cols-1 gap-3">
      <legend className="font-semibold">{label}</legend>
      {description && <p className="text-sm text-muted">{description}</p>}
      <ul className="grid gap-2 empty:hidden">
        {fileIds.map((fileId) => (
          <li key={fileId} className="flex items-center justify-between gap-2 wrap-anywhere">
            {names.get(fileId) ?? "…"}
            <Button
              variant="quiet"
              size="icon"
              aria-label={t("files.remove", { name: names.get(fileId) ?? "" })}
              onPress={() => onAnswer(fileIds.filter((other) => other !== fileId))}
            >
              <X aria-hidden className="size-5" />
            </Button>
          </li>
        ))}
      </ul>
      {files && fileIds.length < field.most && (
        <NextFile
          key={fileIds.length}
          files={files}
          onReady={(fileId) => onAnswer([...fileIds, fileId])}
        />
      )}
      {fileIds.length >= field.most && <p className="text-muted">{t("files.full")}</p>}
      {error && <p className="text-sm font-medium text-danger">{error}</p>}
    </fieldset>
  );
}

type NextFileProps = { readonly files: FilesOf; readonly onReady: (fileId: string) => void };

function NextFile({ files, onReady }: NextFileProps) {
  const chosen = useFileChoice(files, undefined);
  const told = useRef<string>(null);
  const { choice } = chosen;
  const readyId = choice.state === "ready" ? choice.file.fileId : null;
  useEffect(() => {
    if (readyId === null || told.current === readyId) return;
    told.current = readyId;
    onReady(readyId);
  }, [readyId, onReady]);
  return <FileField {...chosen} isWaitedFor={false} />;
}
