import "./words.ts";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { EmptyState } from "@hearth/ui/EmptyState";
import { NotebookText, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { SessionNote } from "../../lib/notes/SessionNote.tsx";
import { useDates } from "../../lib/time/useDates.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { usePathParam } from "../../lib/usePathParam.ts";
import { BoardList } from "./BoardList.tsx";
import { DropList } from "./DropList.tsx";
import { LogTable } from "./LogTable.tsx";
import { NoteList } from "./NoteList.tsx";
import { Part } from "./Part.tsx";
import { PollList } from "./PollList.tsx";
import { type Recorded, recordedIn } from "./recorded.ts";
import { useRecord } from "./useRecord.ts";

/** What a session left: the notes and boards of every room, the polls, and what has to be accounted for. */
export function RecordPage() {
  const { t } = useTranslation(["record", "common"]);
  const sessionId = usePathParam("sessionId");
  const { timeZone } = useMe();
  const dates = useDates(timeZone);
  const { session, record, attendance } = useRecord(sessionId);
  const about = session.data && {
    group: session.data.groupName ?? t("someGroup"),
    when: dates.dayTime(session.data.startsAt),
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeading note={about && t("note", about)}>{t("title")}</PageHeading>
        <div className="no-print">
          <Button onPress={() => print()}>
            <Printer aria-hidden className="size-5" />
            {t("print")}
          </Button>
        </div>
      </div>
      {session.data && (
        <Part title={t("sessionNote", { kind: t(`common:kinds.${session.data.kind}`) })}>
          <Card>
            <SessionNote sessionId={sessionId} />
          </Card>
        </Part>
      )}
      {session.data?.phase === "live" && <Alert tone="info">{t("live")}</Alert>}
      <Answer query={record}>
        {(found) => (
          <Parts
            recorded={recordedIn(found, attendance.data?.attendance ?? [])}
            timeZone={timeZone}
          />
        )}
      </Answer>
      <Answer query={attendance}>
        {({ attendance: people }) => <DropList people={people} timeZone={timeZone} />}
      </Answer>
    </div>
  );
}

type PartsProps = { readonly recorded: Recorded; readonly timeZone: string };

function Parts({ recorded, timeZone }: PartsProps) {
  const { t } = useTranslation("record");
  const { notes, boards, polls, log } = recorded;
  if (notes.length + boards.length + polls.length + log.length === 0)
    return (
      <EmptyState title={t("empty.title")} icon={<NotebookText />}>
        {t("empty.text")}
      </EmptyState>
    );
  return (
    <>
      {notes.length > 0 && <NoteList notes={notes} />}
      {boards.length > 0 && <BoardList boards={boards} />}
      {polls.length > 0 && <PollList recorded={recorded} />}
      {log.length > 0 && <LogTable recorded={recorded} timeZone={timeZone} />}
    </>
  );
}
