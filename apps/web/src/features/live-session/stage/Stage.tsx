import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import type { Participant } from "@hearth/media-client/participants";
import type { ReactNode } from "react";
import { SelfTile } from "../SelfTile.tsx";
import { Grid } from "./Grid.tsx";
import { ParticipantTile } from "./ParticipantTile.tsx";
import { ScreenTile } from "./ScreenTile.tsx";
import type { StagePlan } from "./stagePlan.ts";
import { Strip } from "./Strip.tsx";

type StageProps = {
  readonly plan: StagePlan;
  readonly snapshot: LiveSnapshot;
  readonly pinned: string | null;
  readonly onPin: (participantId: string | null) => void;
};

/** The tiles of a plan: all alike, or one large and the others in a row. */
export function Stage({ plan, snapshot, pinned, onPin }: StageProps) {
  const { status, view, own, participants, speaking, clockOffsetMs, quality } = snapshot;
  if (!view) return null;
  const { displayName, staff, hand, participantId: myId } = view.me;
  const entryOf = (id: string) => view.roster.find(({ participantId }) => participantId === id);
  const tileOf = (participant: Participant) => (
    <ParticipantTile
      participant={participant}
      hand={entryOf(participant.participantId)?.hand != null}
      reaction={entryOf(participant.participantId)?.reaction ?? null}
      offsetMs={clockOffsetMs}
      lookUpIn={staff && !participant.staff ? view.sessionId : null}
      isPinned={participant.participantId === pinned}
      onPin={onPin}
    />
  );
  const self = (
    <SelfTile
      name={displayName}
      staff={staff}
      own={own}
      speaking={speaking}
      hand={hand !== null}
      reaction={entryOf(myId)?.reaction ?? null}
      offsetMs={clockOffsetMs}
      quality={quality}
      away={status === "restoring"}
    />
  );
  const tiles: [string, ReactNode][] = plan.tiles.map((one) => [one.participantId, tileOf(one)]);
  if (plan.showsSelf) tiles.push(["self", self]);
  return <Laid plan={plan} participants={participants} tiles={tiles} tileOf={tileOf} />;
}

type LaidProps = {
  readonly plan: StagePlan;
  readonly participants: readonly Participant[];
  readonly tiles: readonly (readonly [id: string, tile: ReactNode])[];
  readonly tileOf: (participant: Participant) => ReactNode;
};

/** All alike, or one large over a row of the others. */
function Laid({ plan: { main }, participants, tiles, tileOf }: LaidProps) {
  const large = participants.find(({ participantId }) => participantId === main?.participantId);
  if (!main || !large) return <Grid>{tiles}</Grid>;
  const { participantId, name, screen } = large;
  const isScreen = main.kind === "screen" && screen !== null;
  return (
    <Strip
      main={
        isScreen ? (
          <ScreenTile participantId={participantId} name={name} track={screen} />
        ) : (
          tileOf(large)
        )
      }
    >
      {tiles}
    </Strip>
  );
}
