import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { analytics } from "@hearth/contracts/analytics";
import { anActor, aSeat } from "@hearth/testing/people";
import { progressHouse } from "./progressHouse.ts";

const { rpc } = analytics;
const absent = { code: "not_found", message: "Progress not found" };
const instrument = { id: "phq-9", version: "1.0.0" };
const score = (total: number, band: string) => ({
  instrument,
  scores: [{ scaleId: "total", total, band }],
});

/** A week of a client: an hour and three, one work in time and one late, scores that fell. */
async function aWeek() {
  const house = await progressHouse();
  const [first, second] = [randomUUID(), randomUUID()];
  const { present, given, handedIn, answered } = house.facts;
  await house.tell(
    present("2026-03-02T15:00:00Z", 60),
    present("2026-03-04T15:00:00Z", 180),
    ...[given(first, "2026-03-02"), given(second, "2026-03-02")],
    handedIn(first, "2026-03-02T20:00:00Z", score(20, "Severe")),
    handedIn(second, "2026-03-03T20:00:00Z", score(9, "Mild")),
    answered(first),
  );
  return house;
}

test("staff read a client's hours against the rule, homework, and scores with bands and marks", async () => {
  await using house = await aWeek();
  const { answer, client, clinician } = house;
  const read = await answer(rpc.clientProgress, { clientId: client.personId }, clinician);
  expect(read).toMatchObject({
    timeZone: "America/New_York",
    hours: {
      profile: { dayMinutes: 180, weekMinutes: 540 },
      weeks: [
        {
          ...{ weekOf: "2026-03-02", minutes: 240, met: false, daysMet: 1 },
          days: [
            { day: "2026-03-02", minutes: 60, met: false },
            { day: "2026-03-04", minutes: 180, met: true },
          ],
        },
      ],
    },
    homework: { given: 2, due: 2, inTime: 1, late: 1, overdue: 0, answered: 1, streakDays: 2 },
    trends: [
      {
        ...{ instrument, title: "PHQ-9", min: 0, max: 27, change: { points: 5 } },
        points: [
          { total: 20, band: "Severe", mark: null },
          { total: 9, band: "Mild", mark: "better" },
        ],
      },
    ],
  });
});

test("staff see the clients of a group side by side, also who was never there", async () => {
  await using house = await aWeek();
  const { answer, client, clinician, groupId, tenant } = house;
  const other = await house.joins(groupId, "client", { tenant });
  const read = await answer(rpc.groupProgress, { groupId }, clinician);
  expect(read).toMatchObject({ homework: { given: 2, inTime: 1, late: 1 } });
  expect((read as { people: unknown[] }).people).toHaveLength(2);
  expect(read).toMatchObject({
    people: expect.arrayContaining([
      expect.objectContaining({
        personId: client.personId,
        week: expect.objectContaining({ minutes: 240, daysMet: 1 }) as object,
        scores: [{ instrument, title: "PHQ-9", total: 9, band: "Mild", mark: "better" }],
      }) as object,
      expect.objectContaining({ personId: other.personId, scores: [] }) as object,
    ]) as unknown[],
  });
});

test("clients read their own progress, without names of instruments, bands and numbers", async () => {
  await using house = await aWeek();
  const own = await house.answer(rpc.ownProgress, {}, house.client);
  expect(own).toMatchObject({ hours: { weeks: [{ minutes: 240 }] }, homework: { given: 2 } });
  expect(own).toMatchObject({ answers: [{ times: 2, mark: "better" }] });
  for (const word of ["PHQ", "phq", "Severe", "total"])
    expect(JSON.stringify(own)).not.toContain(word);
});

test("what belongs to groups that the reader does not lead is not told: hours of the whole program are", async () => {
  await using house = await aWeek();
  const { answer, client, tenant } = house;
  const groupId = randomUUID();
  const colleague = await house.joins(groupId, "clinician", { tenant });
  await house.joins(groupId, "client", { tenant, personId: client.personId });
  const read = await answer(rpc.clientProgress, { clientId: client.personId }, colleague);
  expect(read).toMatchObject({
    hours: { weeks: [{ minutes: 240 }] },
    homework: { given: 0, lastActiveAt: null },
    trends: [],
  });
});

test("a correction counts and the former fact does not, whichever comes first", async () => {
  await using house = await progressHouse();
  const { answer, client, clinician, tell } = house;
  const sessionId = randomUUID();
  const present = (minutes: number, revision: number) =>
    house.facts.present("2026-03-02T15:00:00Z", minutes, { sessionId, revision });
  await tell(present(170, 2), present(60, 1));
  expect(await answer(rpc.clientProgress, { clientId: client.personId }, clinician)).toMatchObject({
    hours: { weeks: [{ minutes: 170 }] },
  });
});

test("nobody reads somebody else's progress, or learns that there is such a person or group", async () => {
  await using house = await aWeek();
  const { answer, client, clinician, groupId, tenant } = house;
  const clientId = client.personId;
  const fellow = await house.joins(groupId, "client", { tenant });
  const strangers = [
    await house.joins(randomUUID(), "clinician", { tenant }),
    anActor({ personId: clinician.personId, role: "clinician" }),
    { ...fellow, role: "clinician" as const },
    fellow,
    client,
    await house.joins(groupId, "coordinator", { tenant }),
  ];
  expect(await answer(rpc.clientProgress, { clientId: randomUUID() }, clinician)).toEqual(absent);
  expect(await answer(rpc.groupProgress, { groupId: randomUUID() }, clinician)).toEqual(absent);
  for (const stranger of strangers) {
    expect(await answer(rpc.clientProgress, { clientId }, stranger)).toEqual(absent);
    expect(await answer(rpc.groupProgress, { groupId }, stranger)).toEqual(absent);
  }
  const own = anActor({ personId: clientId, role: "client" });
  expect(await answer(rpc.ownProgress, {}, own)).toMatchObject({ homework: { given: 0 } });
  for (const other of [clinician, aSeat({ tenant, personId: clientId })])
    expect(await answer(rpc.ownProgress, {}, other)).toEqual(absent);
});

test("no person empties the read models", async () => {
  await using house = await aWeek();
  const { answer, client, clinician, tenant } = house;
  const administrator = anActor({ tenant, role: "administrator" });
  for (const person of [client, clinician, administrator])
    expect(await answer(rpc.forgetFacts, { from: null }, person)).toMatchObject({
      code: "not_found",
    });
  expect(await answer(rpc.ownProgress, {}, client)).toMatchObject({ homework: { given: 2 } });
});
