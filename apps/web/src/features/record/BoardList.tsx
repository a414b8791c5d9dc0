import { Card } from "@hearth/ui/Card";
import { Spinner } from "@hearth/ui/Spinner";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Part } from "./Part.tsx";
import type { RecordedDocument } from "./recorded.ts";
import { useRoomName } from "../../lib/rooms/useRoomName.ts";

const BoardPicture = lazy(async () => ({
  default: (await import("./BoardPicture.tsx")).BoardPicture,
}));

/** The boards of all rooms as pictures, and as files that the board's library opens. */
export function BoardList({ boards }: { readonly boards: readonly RecordedDocument[] }) {
  const { t } = useTranslation("record");
  const roomName = useRoomName();
  return (
    <Part title={t("boards")}>
      {boards.map((one) => {
        const room = roomName(one);
        return (
          <Card key={one.room} labelledBy={`board-${one.room}`} className="grid grid-cols-1 gap-3">
            <h3 id={`board-${one.room}`} className="font-semibold">
              {room}
            </h3>
            <Suspense fallback={<Spinner label={t("board", { room })} />}>
              <BoardPicture
                scene={one.text}
                label={t("board", { room })}
                downloadLabel={t("download", { room })}
              />
            </Suspense>
          </Card>
        );
      })}
    </Part>
  );
}
