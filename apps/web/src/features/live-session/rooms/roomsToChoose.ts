import type { ControlView } from "@hearth/contracts/live";

/** The rooms that this person may pick from; none where staff place people. */
export const roomsToChoose = ({ me, breakout, rooms }: ControlView): ControlView["rooms"] =>
  breakout?.choice === true && !me.staff ? rooms.filter(({ kind }) => kind === "breakout") : [];
