import { z } from "zod";
import { PlannedRoom } from "@hearth/contracts/live/rooms";
import { breakoutRooms } from "../domain/breakouts.ts";
import type { LiveState } from "../domain/liveState.ts";
import type { Round } from "../domain/suggest.ts";
import type { RoundStore } from "../planPorts.ts";
import type { SessionsTx } from "./sessionsTx.ts";

const RoundRoom = PlannedRoom.extend({ met: z.array(z.uuid()) });

export const prismaRounds = (tx: SessionsTx): RoundStore => ({
  async last(groupId, count) {
    const rows = await tx.round.findMany({
      where: { groupId },
      orderBy: [{ at: "desc" }, { generation: "desc" }],
      take: count,
      select: { rooms: true },
    });
    return rows.map(({ rooms }) => z.array(RoundRoom).parse(rooms));
  },
});

/** Keeps the rooms that close with this change: whose they were, and who was ever in each. */
export async function saveRound(tx: SessionsTx, former: LiveState, next: LiveState): Promise<void> {
  if (breakoutRooms(former).length === 0 || breakoutRooms(next).length > 0) return;
  const { sessionId, groupId, generation } = former.session;
  await tx.round.create({
    data: { groupId, sessionId, generation, at: new Date(), rooms: [...roundOf(former)] },
    select: { generation: true },
  });
}

function roundOf(state: LiveState): Round {
  const { assigned, met } = state.session.breakouts;
  return breakoutRooms(state).map(({ roomId, name, task }) => ({
    name,
    task,
    personIds: Object.keys(assigned).filter((personId) => assigned[personId] === roomId),
    met: met[roomId] ?? [],
  }));
}
