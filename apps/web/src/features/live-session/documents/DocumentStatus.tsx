import type { LiveStatus } from "@hearth/media-client/snapshot";
import { CircleAlert, CloudCheck, CloudOff, LoaderCircle, Lock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DocumentState, SharedDocument } from "./SharedDocument.ts";
import { useDocumentState } from "./useSharedDocument.ts";

type DocumentStatusProps = {
  readonly document: SharedDocument;
  readonly status: LiveStatus;
  readonly isLocked: boolean;
};

const icons = {
  opening: LoaderCircle,
  saved: CloudCheck,
  saving: LoaderCircle,
  waiting: CloudOff,
  refused: CircleAlert,
} as const;

const saidOf = (state: DocumentState, status: LiveStatus): keyof typeof icons =>
  status === "reconnecting" && state === "saving" ? "waiting" : state;

/** Whether what one wrote is with the others, and whether one may write. */
export function DocumentStatus({ document, status, isLocked }: DocumentStatusProps) {
  const { t } = useTranslation("documents");
  const said = saidOf(useDocumentState(document), status);
  const Icon = isLocked ? Lock : icons[said];
  return (
    <p
      role={said === "refused" ? "alert" : "status"}
      className="flex min-h-6 items-center gap-2 text-sm text-muted"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span>{isLocked ? t("locked") : t(`state.${said}`)}</span>
    </p>
  );
}
