import { randomUUID } from "node:crypto";
import { jetstreamManager } from "@nats-io/jetstream";
import type { NatsConnection } from "@nats-io/nats-core";
import { expect, test } from "vitest";
import { analytics } from "@hearth/contracts/analytics";
import { homework } from "@hearth/contracts/homework";
import { identity } from "@hearth/contracts/identity";
import { liveSubject } from "@hearth/contracts/live";
import { messaging } from "@hearth/contracts/messaging";
import { personSubject } from "@hearth/contracts/personal";
import { sessions } from "@hearth/contracts/sessions";
import { subjectOf } from "@hearth/contracts/subject";
import { grantedNats } from "@hearth/testing/grantedNats";
import { testKeys } from "@hearth/testing/keys";
import { anActor } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { natsBus } from "./nats.ts";
import { outboxOf } from "./outbox.ts";

async function house() {
  const nats = await grantedNats();
  await nats.prepare();
  const keys = await testKeys();
  const open = new AsyncDisposableStack();
  open.use(nats);
  const log = { error: () => undefined };
  const busOf = async (service: string) =>
    open.use(
      await natsBus({
        url: nats.url,
        service,
        seed: nats.seedOf(service),
        verify: keys.verify,
        log,
      }),
    );
  const connectAs = async (part: string) => {
    const connection = await nats.connectAs(part);
    open.defer(() => connection.close());
    return connection;
  };
  return { keys, busOf, connectAs, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

/** What the server said to a publication or a subscription: nothing, when it is allowed. */
async function refusal(nats: NatsConnection, act: () => void): Promise<string> {
  const seen = (async () => {
    for await (const status of nats.status())
      if (status.type === "error") return status.error.message.toLowerCase();
    return "closed";
  })();
  act();
  await nats.flush();
  await nats.flush();
  return Promise.race([seen, new Promise<string>((r) => setTimeout(r, 150, "allowed"))]);
}

const live = subjectOf(liveSubject, { sessionId: "s1", participantId: "p1" });
const person = subjectOf(personSubject, { personId: "p1" });

const unsayable = [
  ["homework", identity.events.membershipChanged.subject],
  ["homework", identity.rpc.resolveSignIn.subject],
  ["homework", homework.rpc.giveAssignment.subject],
  ["homework", outboxOf("sessions").missing.subject],
  ["homework", live],
  ["homework", person],
  ["homework", "$JS.API.STREAM.CREATE.EVT_HOMEWORK"],
  ["homework", "$JS.API.STREAM.DELETE.EVT_IDENTITY"],
  ["homework", "$JS.API.CONSUMER.MSG.NEXT.EVT_IDENTITY.messaging-identity-membership-changed"],
  ["homework", "$JS.ACK.EVT_IDENTITY.messaging-identity-membership-changed.1.1.1.1.1"],
  ["gateway", homework.events.assignmentGiven.subject],
  ["gateway", identity.rpc.republishAccess.subject],
  ["gateway", sessions.rpc.republishFacts.subject],
  ["gateway", messaging.rpc.republishFacts.subject],
  ["gateway", analytics.rpc.forgetFacts.subject],
  ["analytics", homework.rpc.republishFacts.subject],
  ["analytics", homework.rpc.listReviews.subject],
  ["analytics", sessions.rpc.listAttendance.subject],
  ["analytics", sessions.events.attendanceFinalised.subject],
  ["gateway", "media.node-1.apply"],
  ["seed", homework.rpc.giveAssignment.subject],
  ["media", "media.node-1.apply"],
] as const;

test("nobody says what is another's to say", async () => {
  await using nats = await house();
  for (const [part, subject] of unsayable) {
    const connection = await nats.connectAs(part);
    const said = await refusal(connection, () => {
      connection.publish(subject, "{}");
    });
    expect(said, `${part} publishes ${subject}`).toContain("permissions violation");
  }
});

const unheard = [
  ["homework", "rpc.identity.signIn.open"],
  ["homework", "_INBOX.gateway.>"],
  ["homework", "evt.identity.>"],
  ["homework", "live.>"],
  ["messaging", person],
  ["sessions", "live.>"],
  ["identity", ">"],
  ["analytics", "rpc.homework.>"],
  ["analytics", "evt.messaging.>"],
] as const;

test("nobody hears what is meant for another", async () => {
  await using nats = await house();
  for (const [part, subject] of unheard) {
    const connection = await nats.connectAs(part);
    const said = await refusal(connection, () => {
      connection.subscribe(subject);
    });
    expect(said, `${part} hears ${subject}`).toContain("permissions violation");
  }
});

test("what the contracts name is allowed: a request, its answer, a fact, its delivery, a live word", async () => {
  await using nats = await house();
  const { keys, busOf } = nats;
  const [home, gateway, media] = [
    await busOf("homework"),
    await busOf("gateway"),
    await busOf("media"),
  ];
  const identityBus = await busOf("identity");
  const answer = { assignments: [] };
  const { listAssignments } = homework.rpc;
  home.serve({ listAssignments }, { listAssignments: () => Promise.resolve(answer) });
  const applied: string[] = [];
  home.subscribe(identity.events.membershipChanged, {
    apply: ({ id }) => Promise.resolve(void applied.push(id)),
    bury: () => Promise.resolve(),
    park: () => Promise.resolve(),
  });
  const told: unknown[] = [];
  gateway.hear("live.*.*", (data) => told.push(data));
  await gateway.connection.flush();

  expect(await gateway.call(listAssignments, {}, await keys.as(anActor()))).toEqual(answer);
  const [first, second] = [randomUUID(), randomUUID()];
  const about = {
    tenant: randomUUID(),
    aggregateId: randomUUID(),
    occurredAt: new Date().toISOString(),
  };
  const membership = {
    groupId: randomUUID(),
    personId: randomUUID(),
    role: "client",
    active: true,
    version: 1,
  };
  const { subject } = identity.events.membershipChanged;
  await identityBus.publish(subject, { ...about, id: first, producerSeq: 1, data: membership });
  await identityBus.publish(subject, { ...about, id: second, producerSeq: 2, data: membership });
  await until(() => expect(applied).toEqual([first, second]));
  await until(async () => expect(await home.waiting(identity.events.membershipChanged)).toBe(0));
  media.tell(live, { n: 1 });
  await until(() => expect(told).toEqual([{ n: 1 }]));
  const concerned: unknown[] = [];
  gateway.hear(person, (data) => concerned.push(data));
  await gateway.connection.flush();
  (await busOf("messaging")).tell(person, { n: 2 });
  await until(() => expect(concerned).toEqual([{ n: 2 }]));
});

test("an answer goes to an inbox and nowhere else", async () => {
  await using nats = await house();
  const { busOf, connectAs } = nats;
  const home = await busOf("homework");
  const { listAssignments } = homework.rpc;
  const answer = { assignments: [] };
  home.serve({ listAssignments }, { listAssignments: () => Promise.resolve(answer) });
  await home.connection.flush();
  const gateway = await connectAs("gateway");

  const reply = homework.events.assignmentGiven.subject;
  gateway.publish(listAssignments.subject, "{}", { reply });
  await gateway.flush();
  await gateway.request("rpc.homework.assignment.list", "{}", { timeout: 2_000 });

  const manager = await jetstreamManager(await connectAs("provisioner"), { checkAPI: false });
  const { state } = await manager.streams.info("EVT_HOMEWORK");
  expect(state.messages).toBe(0);
});
