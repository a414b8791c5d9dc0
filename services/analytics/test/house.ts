import { randomUUID } from "node:crypto";
import { testDatabase } from "@hearth/testing/database";
import { serviceHouse } from "@hearth/testing/serviceHouse";
import { PrismaClient } from "../src/generated/client.ts";
import { startAnalytics } from "../src/service.ts";

export const analyticsDatabase = () =>
  testDatabase({ service: "analytics", client: (adapter) => new PrismaClient({ adapter }) });

/** The analytics service with a group of a clinician and a client. */
export async function analyticsHouse() {
  const house = await serviceHouse({
    service: "analytics",
    database: analyticsDatabase,
    start: startAnalytics,
  });
  const groupId = randomUUID();
  const clinician = await house.member(groupId, "clinician");
  const { tenant } = clinician;
  const client = await house.member(groupId, "client", { tenant });
  return { ...house, groupId, tenant, clinician, client };
}
