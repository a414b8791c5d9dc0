import type { SettingStore } from "../ports.ts";
import type { MessagingTx } from "./messagingTx.ts";

/** Every version stays: who changed what can be read later. */
export const prismaSettings = (tx: MessagingTx): SettingStore => ({
  latest: (kind) =>
    tx.careSetting.findFirst({
      where: { kind },
      select: { version: true, data: true },
      orderBy: { version: "desc" },
    }),

  async save(kind, saved) {
    const row = { kind, ...saved };
    const { count } = await tx.careSetting.createMany({ data: [row], skipDuplicates: true });
    return count === 1;
  },
});
