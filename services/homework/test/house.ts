import { randomUUID } from "node:crypto";
import { testDatabase } from "@hearth/testing/database";
import { serviceHouse } from "@hearth/testing/serviceHouse";
import { PrismaClient } from "../src/generated/client.ts";
import { startHomework } from "../src/service.ts";

export const now = () => new Date("2026-03-02T20:15:00Z");

export const homeworkDatabase = () =>
  testDatabase({ service: "homework", client: (adapter) => new PrismaClient({ adapter }) });

/** The homework service with a group of a clinician and a client. */
export async function homeworkHouse() {
  const house = await serviceHouse({
    service: "homework",
    database: homeworkDatabase,
    start: (parts) => startHomework({ ...parts, now, newId: randomUUID }),
  });
  const groupId = randomUUID();
  const clinician = await house.member(groupId, "clinician");
  const { tenant } = clinician;
  const client = await house.member(groupId, "client", { tenant });
  return { ...house, groupId, tenant, clinician, client };
}
