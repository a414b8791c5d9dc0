import type { Participant } from "@hearth/media-client/participants";
import type { StageChoice } from "./stageChoice.ts";

/** So many people fit on one page: 15 clients and 3 staff. @internal exported for its test */
export const perPage = 18;

/** What is shown large: somebody's screen, or somebody. */
type Main = { readonly kind: "screen" | "person"; readonly participantId: string };

export type StagePlan = {
  readonly main: Main | null;
  /** The others on this page, in the order of the roster: nobody ever jumps. */
  readonly tiles: readonly Participant[];
  readonly showsSelf: boolean;
  readonly page: number;
  readonly pages: number;
};

export type Wanted = {
  readonly participants: readonly Participant[];
  readonly choice: StageChoice;
  /** Whom this person keeps large, whoever speaks. */
  readonly pinned: string | null;
  readonly speaker: string | null;
  readonly page: number;
};

/** What is on the stage: a shared screen before all, then whom one has pinned, then who speaks. */
export function stagePlan({ participants, choice, pinned, speaker, page }: Wanted): StagePlan {
  const main = mainOf({ participants, choice, pinned, speaker });
  const others = participants.filter(
    ({ participantId }) => main?.kind !== "person" || participantId !== main.participantId,
  );
  const showsSelf = !choice.hidesSelf || participants.length === 0;
  const room = perPage - (showsSelf ? 1 : 0);
  const pages = Math.max(1, Math.ceil(others.length / room));
  const at = Math.min(Math.max(0, page), pages - 1);
  return { main, tiles: others.slice(at * room, (at + 1) * room), showsSelf, page: at, pages };
}

function mainOf({
  participants,
  choice,
  pinned,
  speaker,
}: Omit<Wanted, "page">): StagePlan["main"] {
  const sharing = participants.find(({ screen }) => screen !== null);
  if (sharing) return { kind: "screen", participantId: sharing.participantId };
  const isHere = (id: string | null) => participants.some((one) => one.participantId === id);
  if (pinned !== null && isHere(pinned)) return { kind: "person", participantId: pinned };
  if (choice.layout === "gallery" || speaker === null || !isHere(speaker)) return null;
  return { kind: "person", participantId: speaker };
}
