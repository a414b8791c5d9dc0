import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Role } from "@hearth/contracts/actor";
import { messaging } from "@hearth/contracts/messaging";
import { anActor, aSeat } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { realHouse } from "./realHouse.ts";
import { pageIn, rosterOf } from "./riskHouse.ts";

const { rpc } = messaging;

test("a call for help goes on to the next person through kill -9 of service, broker and database, once each", async () => {
  await using real = await realHouse();
  const { house, postgres, nats, service, ask } = real;
  const seat = aSeat();
  const { tenant } = seat;
  const staff = (role: Role) => anActor({ tenant, role });
  const [dana, eli, sam] = [staff("crisis_counsellor"), staff("clinician"), staff("supervisor")];
  const allDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "00:00" };
  const planned = rosterOf(dana.personId, eli.personId, sam.personId);
  const shifts = [{ ...allDay, personIds: [dana.personId, eli.personId] }];
  const roster = { ...planned, acceptWithinSeconds: 6, shifts };
  const sentTo = async () => (await service.sent()).map(({ to }) => to);
  service.start();
  await ask(rpc.saveRoster, { version: 0, roster }, sam);

  await ask(rpc.callForHelpNow, {}, seat);
  await service.kill();
  service.start();
  await until(async () => expect(await sentTo()).toEqual(["dana@clinic.example"]), 30_000);

  await nats.kill();
  await pause(1_000);
  await nats.restart();
  await until(async () => expect(await sentTo()).toContain("+15550100042"), 30_000);

  await postgres.kill();
  await service.kill();
  await postgres.restart();
  service.start();
  await until(async () => expect(await sentTo()).toContain("sam@clinic.example"), 40_000);

  const ours = (await service.sent()).filter(({ to }) => to === "sam@clinic.example");
  expect(ours).toHaveLength(1);
  const accepted = await ask(rpc.acceptPage, { pageId: pageIn(ours[0]) }, sam);
  expect(accepted).toMatchObject({ accepted: true, item: { ownerId: sam.personId } });
  expect(await ask(rpc.helpState, {}, seat)).toMatchObject({
    state: "accepted",
    acceptedBy: "Sam",
  });
  const kept = await house.within(
    tenant,
    (tx) => tx.$queryRaw<{ step: number; sent: boolean }[]>`
      SELECT "step", "sentAt" IS NOT NULL AS sent FROM "Page" ORDER BY "step"`,
  );
  expect(kept).toHaveLength((await service.sent()).length);
  expect(kept.every(({ sent }) => sent)).toBe(true);
  const [items] = await house.within(
    tenant,
    (tx) => tx.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM "RiskItem"`,
  );
  expect(items).toEqual({ n: 1 });
}, 150_000);
