import { EmptyState } from "@hearth/ui/EmptyState";
import { Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Grid } from "./Grid.tsx";
import { MovingVeil } from "./MovingVeil.tsx";
import type { RoomPartProps } from "./roomParts.ts";
import { SelfTile } from "./SelfTile.tsx";

/** Everybody who is together now, or that nobody else is here yet. */
export function Group({ snapshot, session }: RoomPartProps) {
  const { t } = useTranslation("live");
  const { view, own, participants, speaking } = snapshot;
  if (!view) return null;
  const { displayName, staff } = view.me;
  const isSplit = staff && view.rooms.length > 0;
  return (
    <>
      {participants.length === 0 && (
        <EmptyState icon={<Users />} title={t(isSplit ? "room.split" : "room.alone")}>
          {t(isSplit ? "room.splitText" : staff ? "room.aloneLeading" : "room.aloneText")}
        </EmptyState>
      )}
      <Grid
        participants={participants}
        onHeights={session.setTileHeights}
        self={<SelfTile name={displayName} staff={staff} own={own} speaking={speaking} />}
      />
      <MovingVeil view={view} />
    </>
  );
}
