import type { DeviceStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

export const prismaDevices = (tx: IdentityTx): DeviceStore => ({
  async isKnown(personId, deviceHash) {
    const where = { personId, deviceHash };
    return (await tx.knownDevice.findFirst({ where, select: { id: true } })) !== null;
  },

  async remember({ id, personId, deviceHash }, seenAt) {
    const { count } = await tx.knownDevice.updateMany({
      where: { personId, deviceHash },
      data: { seenAt },
    });
    if (count > 0) return;
    const data = { id, personId, deviceHash, seenAt };
    await tx.knownDevice.createMany({ data, skipDuplicates: true });
  },
});
