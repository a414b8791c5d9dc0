import { createHash, randomBytes } from "node:crypto";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import type { SeededTenant } from "./shape.ts";
import type { Speak } from "./speaker.ts";

const minute = 60_000;
const lastsMs = 180 * minute;

/** Whether a session that began then still has time for somebody to try it. */
export function stillMeets(startsAt: string, now: Date): boolean {
  const left = new Date(startsAt).getTime() + lastsMs - now.getTime();
  return left > 15 * minute && left <= lastsMs + 5 * minute;
}

type Meeting = { say: Speak; url: string; timeZone: string; now: Date };

/** A session of the tenant's group that meets now, with a new personal link for each client. */
export async function meetNow(tenant: SeededTenant, meeting: Meeting): Promise<SeededTenant> {
  const { say, url, timeZone, now } = meeting;
  const group = tenant.groups[0];
  if (!group) return tenant;
  const startsAt = new Date(now.getTime() - 5 * minute).toISOString();
  const endsAt = new Date(now.getTime() - 5 * minute + lastsMs).toISOString();
  const window = { startsAt, endsAt, timeZone };
  const { sessionId } = await say(
    sessions.rpc.scheduleSession,
    { groupId: group.id, ...window },
    tenant.id,
  );
  const clients = [];
  for (const client of tenant.clients) {
    const token = randomBytes(32).toString("base64url");
    const linkHash = createHash("sha256").update(token).digest("hex");
    const { personId } = client;
    const link = { sessionId, groupId: group.id, personId, linkHash, ...window };
    await say(identity.rpc.issueLink, link, tenant.id);
    clients.push({ ...client, joinLink: `${url}/join#${token}` });
  }
  const session = { id: sessionId, groupId: group.id, startsAt };
  return { ...tenant, clients, sessions: [...tenant.sessions, session] };
}
