import { useTranslation } from "react-i18next";
import { useMe } from "../me.ts";
import { useDates } from "../time/useDates.ts";
import { SaveStatus } from "../ui/SaveStatus.tsx";
import type { Change } from "../api/outbox.ts";
import { isUnderway } from "../api/outbox.ts";
import type { KeptNote } from "./noteKeeper.ts";
import type { FoundNote } from "./useNote.ts";

type NoteStatusProps = {
  readonly found: FoundNote;
  readonly kept: KeptNote;
  readonly last: Change | undefined;
};

/** Whether what is written is saved, when, and by whom. */
export function NoteStatus({ found, kept, last }: NoteStatusProps) {
  const { t } = useTranslation("notes");
  const saidAsSaved = useSavedWords(found, kept);
  if (isUnderway(last)) return <SaveStatus change={last} />;
  return (
    <p role="status" className="min-h-6 text-sm text-muted">
      {kept.state === "saved" ? saidAsSaved : t("unsaved")}
    </p>
  );
}

function useSavedWords({ note, savedByName: name }: FoundNote, { answers }: KeptNote): string {
  const { t } = useTranslation(["notes", "common"]);
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  if (!note) return t(Object.keys(answers).length > 0 ? "common:saving.saved" : "nobodyYet");
  const when = dayTime(note.savedAt);
  return name === null ? t("saved", { when }) : t("savedBy", { when, name });
}
