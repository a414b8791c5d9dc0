import { expect, test } from "vitest";
import { messaging } from "@hearth/contracts/messaging";
import { seededLines } from "@hearth/contracts/messaging/crisisLines.seed";
import { anActor } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { riskHouse, rosterOf } from "./riskHouse.ts";

const { rpc } = messaging;

test("the roster is kept in every version, and who saves second is told so", async () => {
  await using house = await riskHouse();
  const { ask, people, within, tenant } = house;
  const { dana, eli, sam } = people;
  const roster = rosterOf(dana.personId, eli.personId, sam.personId);
  expect(await ask(rpc.getRoster, {}, sam)).toMatchObject({ version: 0, roster: { people: [] } });
  expect(await ask(rpc.saveRoster, { version: 0, roster }, sam)).toEqual({ version: 1 });
  const again = { version: 0, roster: { ...roster, shifts: [] } };
  expect(await wholeAnswer(ask(rpc.saveRoster, again, sam))).toMatchObject({ code: "stale" });
  const both = [1, 2].map(() => wholeAnswer(ask(rpc.saveRoster, { version: 1, roster }, sam)));
  expect((await Promise.all(both)).map((one) => (one as { code?: string }).code)).toEqual(
    expect.arrayContaining([undefined, "stale"]),
  );
  expect(await ask(rpc.getRoster, {}, sam)).toEqual({ version: 2, roster });
  const kept = await within(
    tenant,
    (tx) => tx.$queryRaw`SELECT "version" FROM "CareSetting" ORDER BY 1`,
  );
  expect(kept).toEqual([{ version: 1 }, { version: 2 }]);
});

test("nobody is on call who can't be reached", async () => {
  await using house = await riskHouse();
  const { ask, people } = house;
  const { dana, eli, sam } = people;
  const roster = rosterOf(dana.personId, eli.personId, sam.personId);
  const some = { ...roster, people: roster.people.slice(1) };
  expect(await wholeAnswer(ask(rpc.saveRoster, { version: 0, roster: some }, sam))).toMatchObject({
    code: "invalid_input",
  });
});

test("everybody of an organisation reads its crisis lines, and begins with those that are seeded", async () => {
  await using house = await riskHouse();
  const { ask, seat, client, people } = house;
  const seeded = { version: 0, lines: seededLines };
  for (const reader of [seat, client, people.eli])
    expect(await ask(rpc.getCrisisLines, {}, reader)).toEqual(seeded);
  const lines = { ...seededLines, emergencyNumber: "112" };
  await ask(rpc.saveCrisisLines, { version: 0, lines }, people.sam);
  expect(await ask(rpc.getCrisisLines, {}, seat)).toEqual({ version: 1, lines });
  const elsewhere = anActor();
  expect(await ask(rpc.getCrisisLines, {}, elsewhere)).toEqual(seeded);
});

test("only who runs the program reads and changes its settings", async () => {
  await using house = await riskHouse();
  const { ask, client, clinician, seat, people } = house;
  await house.saveRoster();
  const before = await ask(rpc.getRoster, {}, people.sam);
  for (const stranger of [client, clinician, seat, people.dana])
    for (const [contract, input] of [
      [rpc.getRoster, {}],
      [rpc.saveRoster, before],
      [rpc.saveCrisisLines, { version: 0, lines: seededLines }],
      [rpc.getWatchedWords, {}],
      [rpc.saveWatchedWords, { version: 0, words: ["other words"] }],
    ] as const)
      expect(await wholeAnswer(ask(contract, input as never, stranger))).toMatchObject({
        code: "not_found",
      });
  const elsewhere = anActor({ role: "administrator" });
  expect(await ask(rpc.getRoster, {}, elsewhere)).toMatchObject({ version: 0 });
  expect(await ask(rpc.getRoster, {}, people.sam)).toEqual(before);
});
