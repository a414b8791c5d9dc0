import { EmptyState } from "@hearth/ui/EmptyState";
import { Users } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { MovingVeil } from "./MovingVeil.tsx";
import { Pager } from "./Pager.tsx";
import { Sounds } from "./Sounds.tsx";
import { Stage } from "./Stage.tsx";
import { useStageChoice } from "./stageChoice.ts";
import { stagePlan } from "./stagePlan.ts";
import { useMainSpeaker } from "./useMainSpeaker.ts";
import { useTileHeights } from "./useTileHeights.ts";

/** Everybody who is together now, or that nobody else is here yet. */
export function Group({ snapshot, session }: RoomPartProps) {
  const { t } = useTranslation("live");
  const [choice] = useStageChoice();
  const [pinned, setPinned] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const stage = useRef<HTMLDivElement>(null);
  const { view, participants } = snapshot;
  const speaker = useMainSpeaker(participants);
  const plan = stagePlan({ participants, choice, pinned, speaker, page });
  useTileHeights({
    stage,
    ids: participants.map(({ participantId }) => participantId).join(),
    shape: JSON.stringify([plan.main, plan.tiles.map(({ participantId }) => participantId)]),
    tell: session.setTileHeights,
  });
  if (!view) return null;
  const { staff } = view.me;
  const isSplit = staff && view.rooms.length > 0;
  return (
    <div ref={stage} className="flex min-h-0 grow flex-col gap-2">
      {participants.length === 0 && (
        <EmptyState icon={<Users />} title={t(isSplit ? "room.split" : "room.alone")}>
          {t(isSplit ? "room.splitText" : staff ? "room.aloneLeading" : "room.aloneText")}
        </EmptyState>
      )}
      <Stage plan={plan} snapshot={snapshot} pinned={pinned} onPin={setPinned} />
      <Pager page={plan.page} pages={plan.pages} onPage={setPage} />
      <Sounds participants={participants} breakout={view.breakout} />
      <MovingVeil view={view} />
    </div>
  );
}
