import type { Participant } from "@hearth/media-client/participants";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { gridFor } from "./gridFor.ts";
import { ParticipantTile } from "./ParticipantTile.tsx";
import { useBox } from "./useBox.ts";
import { useTileHeights } from "./useTileHeights.ts";

const gap = 8;

type GridProps = {
  readonly participants: readonly Participant[];
  readonly self: ReactNode;
  readonly onHeights: (heights: ReadonlyMap<string, number>) => void;
};

/** Everybody in the room, each as large as there is room for; more than fits scrolls. */
export function Grid({ participants, self, onHeights }: GridProps) {
  const { t } = useTranslation("live");
  const [frame, box] = useBox<HTMLDivElement>();
  const shape = gridFor(participants.length + 1, box, gap);
  const { columns, width, height, scrolls } = shape;
  const ids = participants.map(({ participantId }) => participantId).join();
  useTileHeights({ grid: frame, height, ids, tell: onHeights });
  const cell = { width, height };
  return (
    <div
      ref={frame}
      role="group"
      aria-label={t("grid.label")}
      // What scrolls has to be reached by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={scrolls ? 0 : undefined}
      className={`min-h-0 grow overflow-x-hidden ${scrolls ? "overflow-y-auto" : "overflow-y-hidden"}`}
    >
      <ul
        className="mx-auto flex min-h-full flex-wrap content-center justify-center"
        style={{ gap, width: columns * width + gap * (columns - 1) }}
      >
        {participants.map((participant) => (
          <li key={participant.participantId} style={cell}>
            <ParticipantTile participant={participant} />
          </li>
        ))}
        <li style={cell}>{self}</li>
      </ul>
    </div>
  );
}
