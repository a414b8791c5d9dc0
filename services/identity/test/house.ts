import { createHash, randomBytes, randomUUID } from "node:crypto";
import { vi } from "vitest";
import { natsBus } from "@hearth/bus/nats";
import { type Actor, type Role, type SignInActor } from "@hearth/contracts/actor";
import { toAppError } from "@hearth/contracts/errors";
import { type EmergencyContact, identity } from "@hearth/contracts/identity";
import { testDatabase } from "@hearth/testing/database";
import { testKeys } from "@hearth/testing/keys";
import { testNats } from "@hearth/testing/nats";
import { aServiceActor, anActor } from "@hearth/testing/people";
import { PrismaClient } from "../src/generated/client.ts";
import type { Deps } from "../src/ports.ts";
import type { Notice } from "@hearth/contracts/notice";
import { argon2Passwords } from "../src/passwords.ts";
import { secretsFrom } from "../src/secrets.ts";
import { databaseChallenges } from "../src/challenges.ts";
import { databaseCodeThrottle } from "../src/codeThrottle.ts";
import { sendCode } from "../src/sendCode.ts";
import { sendInvitation } from "../src/sendInvitation.ts";
import { sendLink } from "../src/sendLink.ts";
import { sendSignInCode } from "../src/sendSignInCode.ts";
import { serveIdentity } from "../src/service.ts";
import { countersOn } from "../src/store/countersOn.ts";
import { databaseThrottle } from "../src/throttle.ts";

export const minutes = 60_000;
export const password = "river maple quiet lantern";
export const sha256 = (secret: string) => createHash("sha256").update(secret).digest("hex");
export const aHash = () => sha256(randomUUID());
export const browser = { network: "203.0.113", userAgent: "Firefox" };

const pepper = randomBytes(32);
const passwordsMade = argon2Passwords(pepper);

/** Identity on a database and a broker of its own, with a clock that a test sets. */
export async function house() {
  const open = new AsyncDisposableStack();
  const database = open.use(
    await testDatabase({ service: "identity", client: (adapter) => new PrismaClient({ adapter }) }),
  );
  const nats = open.use(await testNats());
  const keys = await testKeys();
  const log = { error: vi.fn(), warn: vi.fn() };
  const bus = open.use(
    await natsBus({ url: nats.url, service: "identity", verify: keys.verify, log }),
  );
  const clock = { now: new Date("2026-03-02T18:00:00.000Z") };
  const passwords = await passwordsMade;
  const secrets = secretsFrom(pepper);
  const { db } = database;
  const { glance } = serveIdentity({
    ...{ bus, db, log, passwords, secrets },
    throttle: databaseThrottle(countersOn(db)),
    codeThrottle: databaseCodeThrottle(countersOn(db)),
    challenges: databaseChallenges(countersOn(db)),
    signInLimits: {
      idleMs: 30 * minutes,
      memberIdleMs: 15 * minutes,
      absoluteMs: 12 * 60 * minutes,
    },
    now: () => clock.now,
    newId: randomUUID,
  });

  const ask = async <K extends keyof typeof identity.rpc>(
    name: K,
    input: Parameters<typeof bus.call<(typeof identity.rpc)[K]>>[1],
    who: Actor | { readonly actor: Actor; readonly key: string },
  ) => {
    const { actor, key } = "actor" in who ? who : { actor: who, key: randomUUID() };
    return bus.call(identity.rpc[name], input, await keys.as(actor, key));
  };
  const sent: (Notice & { readonly id: string })[] = [];

  return {
    ...database,
    ...{ nats, keys, bus, log, clock, glance, secrets, ask, sent },
    knock: <K extends Door>(
      name: K,
      input: Parameters<typeof bus.call<(typeof identity.rpc)[K]>>[1],
    ) => bus.callDoor(identity.rpc[name], input, { requestId: randomUUID() }),
    later: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms);
    },
    /** Sends what waits, as the queue would. */
    async sendWaiting() {
      const jobs = await db.$queryRaw<{ data: { tenant: string; codeId: string } }[]>`
        SELECT data FROM pgboss.job WHERE name = 'identity.sendCode' ORDER BY created_on`;
      const post = (id: string, notice: Notice) =>
        Promise.resolve(void sent.push({ id, ...notice }));
      for (const { data } of jobs) await sendCode({ glance, post }, data);
      return sent;
    },
    /** Sends the codes to sign in with that wait, as their queue would; tells all that went out. */
    async sendWaitingSignInCodes() {
      const jobs = await db.$queryRaw<{ data: Parameters<Deps["sendSignInCodeSoon"]>[0] }[]>`
        SELECT data FROM pgboss.job WHERE name = 'identity.sendSignInCode' ORDER BY created_on`;
      const post = (id: string, notice: Notice) =>
        Promise.resolve(void sent.push({ id, ...notice }));
      for (const { data } of jobs)
        await sendSignInCode({ glance, post }, { ...data, askedAt: new Date(data.askedAt) });
      return sent;
    },
    /** Sends the invitations that wait, as their queue would; tells their tokens. */
    async sendWaitingInvitations() {
      const jobs = await db.$queryRaw<{ data: { tenant: string; invitationId: string } }[]>`
        SELECT data FROM pgboss.job WHERE name = 'identity.sendInvitation' ORDER BY created_on`;
      const publicUrl = "https://care.example";
      const mailed: (Notice & { readonly token: string })[] = [];
      const post = (_id: string, notice: Notice) =>
        Promise.resolve(void mailed.push({ ...notice, token: tokenIn(notice.text) }));
      for (const { data } of jobs) await sendInvitation({ glance, post, publicUrl }, data);
      return mailed;
    },
    /** Sends the links that wait, as their queue would; tells their tokens. */
    async sendWaitingLinks() {
      const jobs = await db.$queryRaw<{ data: { tenant: string; mailId: string } }[]>`
        SELECT data FROM pgboss.job WHERE name = 'identity.sendLink' ORDER BY created_on`;
      const publicUrl = "https://care.example";
      const mailed: (Notice & { readonly token: string })[] = [];
      const post = (_id: string, notice: Notice) =>
        Promise.resolve(void mailed.push({ ...notice, token: tokenIn(notice.text) }));
      for (const { data } of jobs) await sendLink({ glance, post, publicUrl }, data);
      return mailed;
    },
    /** The facts that this service announced, in order. */
    async facts(subject?: string) {
      const rows = await db.$queryRaw<{ subject: string; aggregateId: string; data: unknown }[]>`
        SELECT "subject", "aggregateId", "data" FROM "Outbox" ORDER BY "position"`;
      return rows.filter((row) => subject === undefined || row.subject === subject);
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

const tokenIn = (text: string) =>
  /https:\/\/care\.example\/(?:join|welcome)#([\w-]{43}) /.exec(text)?.[1] ?? "";

type Door = {
  [K in keyof typeof identity.rpc]: (typeof identity.rpc)[K]["kind"] extends "door" ? K : never;
}[keyof typeof identity.rpc];

export type House = Awaited<ReturnType<typeof house>>;

/** Founds an organisation, and tells how to fill it. */
export async function organisation({ ask }: House, name = "North House") {
  const seed = aServiceActor();
  const { tenant } = seed;
  await ask("foundOrganisation", { name, timeZone: "America/New_York" }, seed);

  type Changes = {
    readonly email?: string;
    readonly password?: string;
    readonly emergencyContact?: EmergencyContact;
  };
  const enrol = async (role: Role, changes: Changes = {}) => {
    const email = changes.email ?? `${role}.${randomUUID().slice(0, 8)}@example.org`;
    const { personId } = await ask(
      "enrolPerson",
      {
        legalName: "Quinn Farrow",
        displayName: `A ${role}`,
        role,
        timeZone: "America/New_York",
        contact: { kind: "email", address: email },
        ...(changes.password === undefined ? {} : { password: changes.password }),
        ...(changes.emergencyContact && { emergencyContact: changes.emergencyContact }),
      },
      seed,
    );
    return { email, ...anActor({ tenant, personId, role }) };
  };
  const group = async (called = "Evening group") =>
    (await ask("createGroup", { name: called }, seed)).groupId;
  const join = (groupId: string, { personId }: { personId: string }, role: Role) =>
    ask("setMembership", { groupId, personId, role, active: true }, seed);
  return { tenant, seed, enrol, group, join };
}

/** An organisation with a clinician who leads a group of two clients. */
export async function ledGroup(here: House) {
  const org = await organisation(here);
  const groupId = await org.group();
  const [clinician, clientA, clientB] = [
    await org.enrol("clinician"),
    await org.enrol("client"),
    await org.enrol("client"),
  ];
  await org.join(groupId, clinician, "facilitator");
  await org.join(groupId, clientA, "client");
  await org.join(groupId, clientB, "client");
  return { ...org, groupId, clinician, clientA, clientB };
}

type Led = Awaited<ReturnType<typeof ledGroup>>;

/** A link of clientA to a session from six to nine in the evening, at which the clock stands. */
export async function issuedLink(here: House, led: Led, changes: { startsAt?: string } = {}) {
  const linkHash = aHash();
  const sessionId = randomUUID();
  const input = {
    ...{ linkHash, sessionId, groupId: led.groupId, personId: led.clientA.personId },
    startsAt: changes.startsAt ?? "2026-03-02T18:00:00.000Z",
    endsAt: "2026-03-02T21:00:00.000Z",
    timeZone: "America/New_York",
  };
  const { linkId } = await here.ask("issueLink", input, actorOf(led.clinician));
  return { linkId, linkHash, sessionId, input };
}

/** Only what an actor is: what was enrolled has more. */
export const actorOf = ({ email: _, ...actor }: SignInActor & { email: string }): SignInActor =>
  actor;

/** A refusal as its asker sees it, whole; an answer too. */
export const whole = (asked: Promise<unknown>) =>
  asked.catch((fault: unknown) => {
    const { code, message } = toAppError(fault);
    return { code, message };
  });

/** A group whose clientA has a link, and how somebody presses it. */
export async function invited() {
  const here = await house();
  const led = await ledGroup(here);
  const link = await issuedLink(here, led);
  const press = (changes: object = {}) =>
    here.knock("redeemLink", {
      ...{ linkHash: link.linkHash, seatHash: aHash() },
      ...browser,
      ...changes,
    });
  return { here, led, link, press };
}

/** Everything that links leave behind. */
export const rowsOf = (here: House, tenant: string) =>
  here.within(tenant, async (tx) => ({
    links: await tx.link.findMany({ orderBy: { id: "asc" } }),
    seats: await tx.seat.findMany({ orderBy: { id: "asc" } }),
    codes: await tx.linkCode.findMany({ orderBy: { id: "asc" } }),
  }));
