import { stale } from "@hearth/contracts/errors";
import type { SeatStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

const columns = {
  id: true,
  seatHash: true,
  formerHash: true,
  linkId: true,
  personId: true,
  sessionId: true,
  endsAt: true,
  revokedAt: true,
  secondDevice: true,
} as const;

export const prismaSeats = (tx: IdentityTx): SeatStore => ({
  find: (id) => tx.seat.findFirst({ where: { id }, select: columns }),

  async lasting(ids) {
    const rows = await tx.seat.findMany({
      where: { id: { in: [...ids] }, revokedAt: null },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  },

  heldOn: (linkId) => tx.seat.findFirst({ where: { linkId, revokedAt: null }, select: columns }),

  async take(seat, seatedAt) {
    await tx.seat.create({ data: { ...seat, seatedAt }, select: { id: true } });
  },

  async keep({ id, seatHash: formerHash }, seatHash) {
    if (seatHash === formerHash) return;
    const { count } = await tx.seat.updateMany({
      where: { id, seatHash: formerHash, revokedAt: null },
      data: { seatHash, formerHash },
    });
    if (count === 0) throw stale("Seat");
  },

  async revoke(id, revokedAt) {
    await tx.seat.updateMany({ where: { id, revokedAt: null }, data: { revokedAt } });
  },
});
