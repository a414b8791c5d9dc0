import { z } from "zod";
import { PlannedRoom } from "@hearth/contracts/live/rooms";
import type { RoomSet } from "@hearth/contracts/sessions/breakouts";
import type { Prisma } from "../generated/client.ts";
import type { SetStore } from "../planPorts.ts";
import type { SessionsTx } from "./sessionsTx.ts";

export const prismaSets = (tx: SessionsTx): SetStore => ({
  async list(groupId) {
    const rows = await tx.roomSet.findMany({
      where: { groupId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    return rows.map(setOf);
  },
  async find(groupId, id) {
    const row = await tx.roomSet.findFirst({ where: { groupId, id } });
    return row && setOf(row);
  },
  async add(groupId, set) {
    await tx.roomSet.create({ data: { groupId, id: set.setId, ...dataOf(set) } });
  },
  async change(groupId, set, former) {
    const { count } = await tx.roomSet.updateMany({
      where: { groupId, id: set.setId, version: former },
      data: dataOf(set),
    });
    return count === 1;
  },
  async remove(groupId, id) {
    const { count } = await tx.roomSet.deleteMany({ where: { groupId, id } });
    return count === 1;
  },
});

const dataOf = ({ name, version, rooms, savedAt }: RoomSet) => ({ name, version, rooms, savedAt });

const setOf = ({
  id,
  name,
  version,
  rooms,
  savedAt,
}: Prisma.RoomSetGetPayload<object>): RoomSet => ({
  setId: id,
  name,
  version,
  rooms: z.array(PlannedRoom).parse(rooms),
  savedAt: savedAt.toISOString(),
});
