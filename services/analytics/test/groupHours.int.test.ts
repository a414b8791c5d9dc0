import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { analytics } from "@hearth/contracts/analytics";
import type { SignInActor } from "@hearth/contracts/actor";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { until } from "@hearth/testing/until";
import { analyticsHouse } from "./house.ts";

const { groupHours } = analytics.rpc;
const { attendanceFinalised } = sessions.events;
const startsAt = "2026-03-02T17:00:00.000Z";

async function attendedHouse() {
  const house = await analyticsHouse();
  const { bus, keys, groupId, tenant, client } = house;
  const hours = async (reader: SignInActor, group = groupId) =>
    wholeAnswer(bus.call(groupHours, { groupId: group }, await keys.as(reader)));
  const attended = (sessionId: string, seconds: number) =>
    house.publish(attendanceFinalised.subject, tenant, {
      ...{ sessionId, groupId, personId: client.personId, startsAt, seconds },
    });
  return { ...house, hours, attended };
}

test("hours add up over the sessions of a group, and a correction replaces", async () => {
  await using house = await attendedHouse();
  const { clinician, client, hours, attended } = house;
  const [first, second] = [randomUUID(), randomUUID()];

  await attended(first, 600);
  await attended(second, 1_200);
  await attended(first, 900);

  const { personId } = client;
  await until(async () =>
    expect(await hours(clinician)).toEqual({ people: [{ personId, sessions: 2, seconds: 2_100 }] }),
  );
});

test("nobody reads the hours of somebody else's group, or learns that there is such a group", async () => {
  await using house = await attendedHouse();
  const { clinician, groupId, tenant, hours, attended } = house;
  await attended(randomUUID(), 600);
  await until(async () => expect(await hours(clinician)).toMatchObject({ people: [{}] }));

  const absent = await hours(clinician, randomUUID());

  expect(absent).toEqual({ code: "not_found", message: "Attendance not found" });
  const colleague = await house.member(randomUUID(), "clinician", { tenant });
  const elsewhere = anActor({ personId: clinician.personId, role: "clinician" });
  for (const stranger of [colleague, elsewhere])
    expect(await hours(stranger, groupId)).toEqual(absent);
});
