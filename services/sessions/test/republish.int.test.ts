import { expect, test } from "vitest";
import { noTenant } from "@hearth/contracts/actor";
import { sessions } from "@hearth/contracts/sessions";
import { aServiceActor } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { sessionsHouse } from "./house.ts";

const { rpc, events } = sessions;
const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);

test("the time of everybody in every finished session is told again as it was told first", async () => {
  await using house = await sessionsHouse();
  const { call, liveGroup, node, database, tenant } = house;
  const { sessionId, ids } = await liveGroup(2);
  node.sees({ sessionId, participantId: ids[0] ?? "" }, "main", ago(600));
  await call(rpc.endSession, { sessionId });
  const told = () =>
    database.within(tenant, async (tx) => {
      const rows = await tx.$queryRaw<{ data: unknown }[]>`
        SELECT "data" FROM "Outbox" WHERE "subject" = ${events.attendanceFinalised.subject}
        ORDER BY "position"`;
      return rows.map(({ data }) => data);
    });
  await until(async () => expect((await told()).length).toBeGreaterThan(2));
  const before = await told();
  expect(before).toContainEqual(expect.objectContaining({ sessionId, revision: 1 }));
  for (const fact of before) expect(fact).toHaveProperty("timeZone");

  const asker = aServiceActor({ tenant: noTenant });
  const first = await call(rpc.republishFacts, { from: null }, asker);
  expect(first).toEqual({ facts: before.length, next: null });

  const sorted = (facts: readonly unknown[]) => facts.map((fact) => JSON.stringify(fact)).sort();
  expect(sorted((await told()).slice(before.length))).toEqual(sorted(before));
});

test("no person has facts told again", async () => {
  await using house = await sessionsHouse();
  const { call, clinician } = house;
  await expect(call(rpc.republishFacts, { from: null }, clinician)).rejects.toMatchObject({
    code: "not_found",
  });
});
