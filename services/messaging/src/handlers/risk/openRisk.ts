import { messaging } from "@hearth/contracts/messaging";
import { dueFrom } from "../../domain/risk.ts";
import type { NewRisk } from "../../ports.ts";
import { rosterOf } from "../onCall/settings.ts";
import type { Opening } from "./opening.ts";
import { startCalls } from "./startCalls.ts";

type ToOpen = Omit<NewRisk, "itemId" | "openedAt" | "dueAt">;

const nothingElse = { groupId: null, sessionId: null, callBack: null, worry: null } as const;
/** What most sources have nothing to say about. */
export const plain = { ...nothingElse, work: null, workItemId: null } as const;

/**
 * Opens an item, with its clock; what is to be looked at now is called out at once. All of it is one transaction with its
 * cause. Null: this source has made its item before.
 */
export async function openRisk(work: Opening, risk: ToOpen, byId?: string): Promise<string | null> {
  const { risks, soon, emit, now, newId } = work;
  const { roster } = await rosterOf(work);
  const itemId = newId();
  const openedAt = now();
  const dueAt = dueFrom(openedAt, risk.level, roster);
  if (!(await risks.open({ ...risk, itemId, openedAt, dueAt }))) return null;
  const { clientId, source, level } = risk;
  await risks.note(itemId, { at: openedAt, what: "opened", code: source, ...(byId && { byId }) });
  await emit(messaging.events.riskOpened, itemId, {
    ...{ itemId, clientId, source, level },
    ...{ dueAt: dueAt.toISOString(), openedAt: openedAt.toISOString() },
  });
  await soon.whenDue(itemId, dueAt);
  if (level === "now") await startCalls(work, itemId);
  return itemId;
}
