import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { homework } from "@hearth/contracts/homework";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import { natsBus } from "@hearth/bus/nats";
import { testKeys } from "@hearth/testing/keys";
import { testNats } from "@hearth/testing/nats";
import { anActor, aSeat } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { aHouse, answer } from "./house.ts";
import { aBrowser, aView } from "./liveHouse.ts";

const log = { error: () => undefined };
const credentials = { email: "ada@example.org", password: "correct horse battery" };
const clinician = anActor({ role: "clinician" });
const view = aView();
const { sessionId } = view;

/** The gateway and the services behind it, each on a connection of its own to a NATS that can fail. */
async function onNats() {
  const open = new AsyncDisposableStack();
  const nats = open.use(await testNats());
  const { verify, sign } = await testKeys();
  const bus = open.use(await natsBus({ url: nats.url, service: "gateway", verify, log }));
  const services = open.use(await natsBus({ url: nats.url, service: "services", verify, log }));
  const house = open.use(await aHouse({ bus, services, sign }));
  answer(services, identity.rpc.signInWithPassword, () =>
    Promise.resolve({ actor: clinician, absoluteExpiry: "2030-01-01T00:00:00.000Z" }),
  );
  answer(services, homework.rpc.listAssignments, () => Promise.resolve({ assignments: [] }));
  answer(services, sessions.rpc.view, () => Promise.resolve({ view, nodeId: null }));
  const cookie = house.cookieOf(clinician);
  const key = { "idempotency-key": randomUUID(), cookie };
  const doors = {
    signIn: () => house.post("/api/signin", credentials),
    query: () =>
      fetch(`${house.url}/trpc/homework.listAssignments?input={}`, { headers: { cookie } }),
    command: () => house.post("/trpc/session.open", { sessionId: randomUUID() }, key),
  };
  return { nats, house, doors, services, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

test.each([
  { what: "frozen", fail: "freeze", mend: "thaw" },
  { what: "killed", fail: "kill", mend: "restart" },
] as const)(
  "while NATS is $what, each door says so within 5 s, and opens again by itself",
  async ({ fail, mend }) => {
    await using there = await onNats();
    const { nats, doors } = there;
    expect((await doors.signIn()).status).toBe(200);

    await nats[fail]();
    const asked = Object.values(doors).map(async (door) => {
      const before = performance.now();
      const response = await door();
      return { response, tookMs: performance.now() - before };
    });
    for (const { response, tookMs } of await Promise.all(asked)) {
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("2");
      expect(tookMs).toBeLessThan(5_000);
    }
    await until(async () => {
      const response = await doors.signIn();
      expect(await response.text()).toContain('"code":"unavailable"');
    });

    await nats[mend]();
    await until(async () => expect((await doors.signIn()).status).toBe(200), 15_000);
    expect((await doors.query()).status).toBe(200);
  },
);

test("what a participant is told, and a revocation, reach their socket", async () => {
  await using there = await onNats();
  const { house, services } = there;
  const seat = aSeat({ sessionId });
  await using browser = aBrowser(house, seat);
  browser.follow(sessionId);
  await until(() => expect(browser.views()).toHaveLength(1));

  const subject = `live.${sessionId}.${view.me.participantId}`;
  services.tell(subject, { from: "control", nodeId: null, view: { ...view, revision: 2 } });
  await until(() => expect(browser.views()).toHaveLength(2));

  await services.publish(identity.events.seatRevoked.subject, {
    id: randomUUID(),
    tenant: seat.tenant,
    aggregateId: seat.seat,
    producerSeq: 1,
    occurredAt: new Date().toISOString(),
    data: { seat: seat.seat, sessionId },
  });
  await until(() => expect(browser.closed).toEqual([4401]));
});
