import { randomUUID } from "node:crypto";
import { testDatabase } from "@hearth/testing/database";
import { serviceHouse } from "@hearth/testing/serviceHouse";
import { PrismaClient } from "../src/generated/client.ts";
import { startMessaging } from "../src/service.ts";

export const messagingDatabase = () =>
  testDatabase({ service: "messaging", client: (adapter) => new PrismaClient({ adapter }) });

/** The messaging service with a group of a clinician and a client, whose messages are a minute apart. */
export async function messagingHouse() {
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 2, 2, 20, (minutes += 1)));
  const house = await serviceHouse({
    service: "messaging",
    database: messagingDatabase,
    start: (parts) => startMessaging({ ...parts, now, newId: randomUUID }),
  });
  const groupId = randomUUID();
  const clinician = await house.member(groupId, "clinician");
  const { tenant } = clinician;
  const client = await house.member(groupId, "client", { tenant });
  return { ...house, groupId, tenant, clinician, client };
}
