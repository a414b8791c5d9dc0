import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import { Part } from "./Part.tsx";
import type { RecordedDocument } from "./recorded.ts";
import { useRoomName } from "../../lib/rooms/useRoomName.ts";

/** The notes of all rooms, those of the main room first. */
export function NoteList({ notes }: { readonly notes: readonly RecordedDocument[] }) {
  const { t } = useTranslation("record");
  const roomName = useRoomName();
  return (
    <Part title={t("notes")}>
      {notes.map((one) => (
        <Card key={one.room} labelledBy={`notes-${one.room}`} className="grid grid-cols-1 gap-2">
          <h3 id={`notes-${one.room}`} className="font-semibold">
            {roomName(one)}
          </h3>
          <p className="whitespace-pre-wrap wrap-anywhere">{one.text}</p>
        </Card>
      ))}
    </Part>
  );
}
