import { randomUUID } from "node:crypto";
import { testDatabase } from "@hearth/testing/database";
import { serviceHouse } from "@hearth/testing/serviceHouse";
import { PrismaClient } from "../src/generated/client.ts";
import { readMeasures } from "../src/readMeasures.ts";
import { startAnalytics } from "../src/service.ts";

const measures = readMeasures();

export const analyticsDatabase = () =>
  testDatabase({ service: "analytics", client: (adapter) => new PrismaClient({ adapter }) });

/** The analytics service with a group of a clinician and a client. */
export async function analyticsHouse() {
  const time = { now: new Date("2026-03-04T20:15:00Z") };
  const house = await serviceHouse({
    service: "analytics",
    database: analyticsDatabase,
    start: (parts) => startAnalytics({ ...parts, measures, now: () => time.now }),
  });
  const groupId = randomUUID();
  const clinician = await house.member(groupId, "clinician");
  const { tenant } = clinician;
  const client = await house.member(groupId, "client", { tenant });
  return { ...house, time, groupId, tenant, clinician, client };
}
