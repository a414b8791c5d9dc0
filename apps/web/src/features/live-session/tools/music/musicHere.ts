import type { ControlView } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import type { Music } from "@hearth/contracts/live/tools";
import { standsIn } from "@hearth/media-client/participants";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import type { MusicChoice } from "./musicChoice.ts";

/** The music of the room in which this person stands. A private room is without: it is for words. */
export function musicHere({ me, rooms, tools }: ControlView): Music | null {
  const music = tools?.music ?? null;
  const here = standsIn(me);
  const room = rooms.find(({ roomId }) => roomId === here);
  const isFor = here === mainRoom || (music?.everywhere === true && room?.kind === "breakout");
  return isFor ? music : null;
}

const levels: Readonly<Record<MusicChoice, number>> = { silent: 0, soft: 0.4, full: 1 };
const underWords = 0.2;

type Heard = Pick<LiveSnapshot, "participants" | "speaking"> & {
  readonly view: Pick<ControlView, "breakout"> | null;
};

/** How loud music is for this person, 0 to 1: lower by itself while anybody speaks here, or to all rooms. */
export function musicLoudness(choice: MusicChoice, snapshot: Heard): number {
  return levels[choice] * (isTalkedOver(snapshot) ? underWords : 1);
}

function isTalkedOver({ participants, speaking, view }: Heard): boolean {
  const voices = view?.breakout?.speakingToAll ?? [];
  return speaking || participants.some((one) => one.speaking || voices.includes(one.participantId));
}
