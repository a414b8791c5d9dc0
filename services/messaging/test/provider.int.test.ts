import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { messaging } from "@hearth/contracts/messaging";
import { anActor, aSeat } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { answers, aProvider } from "./aProvider.ts";
import { realHouse } from "./realHouse.ts";
import { rosterOf } from "./riskHouse.ts";

const { rpc } = messaging;

test("F39 a provider that breaks, hangs and takes a call without saying so gets it again under one id, and never after it has answered", async () => {
  const { isBroken, hangs, takesAndFalls } = answers;
  await using provider = await aProvider([isBroken, hangs, takesAndFalls]);
  await using real = await realHouse({ noticesUrl: provider.url });
  const { service, ask } = real;
  const seat = aSeat();
  const staff = () => anActor({ tenant: seat.tenant, role: "supervisor" });
  const [dana, eli, sam] = [staff(), staff(), staff()];
  const allDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "00:00" };
  const planned = rosterOf(dana.personId, eli.personId, sam.personId);
  const shifts = [{ ...allDay, personIds: [dana.personId] }];
  service.start();
  const roster = { ...planned, acceptWithinSeconds: 600, shifts };
  await ask(rpc.saveRoster, { version: 0, roster }, sam);

  await ask(rpc.callForHelpNow, {}, seat);
  const toDana = () => provider.came.filter(({ notice }) => notice.to === "dana@clinic.example");
  await until(() => expect(toDana().length).toBeGreaterThanOrEqual(4), 60_000);
  const ids = new Set(toDana().map(({ id }) => id));
  expect([...ids]).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]);
  const whole = provider.came.length;
  await pause(6_000);
  expect(provider.came).toHaveLength(whole);
  expect(await service.sent()).toEqual([]);
}, 120_000);
