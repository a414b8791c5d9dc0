import type { Answerers, Bus, Log } from "@hearth/bus/types";
import { toAppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { type Database, enterTenant, transaction } from "@hearth/service-kit/database";
import { doorsOf } from "@hearth/service-kit/doors";
import type { ServiceMetrics } from "@hearth/service-kit/metrics";
import { refusalsOf, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import { askNewLink, askNewLinkFromSeat } from "./doors/askNewLink.ts";
import type { Challenges } from "./challenges.ts";
import type { CodeThrottle } from "./codeThrottle.ts";
import { askSignInCode, checkAsk } from "./doors/askSignInCode.ts";
import { checkPassword } from "./doors/checkPassword.ts";
import type { Glance } from "./doors/glance.ts";
import { acceptInvitation, inspectInvitation } from "./doors/invitations.ts";
import { inspectLink } from "./doors/inspectLink.ts";
import { redeemLink } from "./doors/redeemLink.ts";
import { resolveSeat } from "./doors/resolveSeat.ts";
import { resolveSignIn } from "./doors/resolveSignIn.ts";
import { signInWithCode } from "./doors/signInWithCode.ts";
import { signInWithPasskey } from "./doors/signInWithPasskey.ts";
import { signInWithPassword } from "./doors/signInWithPassword.ts";
import { signOut } from "./doors/signOut.ts";
import { enrolPerson, type SealedPassword } from "./handlers/enrolPerson.ts";
import { handlers } from "./handlers/index.ts";
import type { Passwords } from "./passwords.ts";
import type { Deps, DoorDeps, Fixed } from "./ports.ts";
import { sendingOn } from "./sendingOn.ts";
import type { IdentityTx } from "./store/identityTx.ts";
import { allTenants, sqlLookups } from "./store/sqlLookups.ts";
import { storesOn } from "./store/storesOn.ts";
import type { Throttle } from "./throttle.ts";

export type Parts = Fixed & {
  readonly bus: Bus;
  readonly db: Database<IdentityTx>;
  readonly log: Log;
  readonly metrics?: ServiceMetrics;
  readonly passwords: Passwords;
  readonly throttle: Throttle;
  readonly codeThrottle: CodeThrottle;
  readonly challenges: Challenges;
};

type Answers<K extends keyof typeof identity.rpc> = Pick<Answerers<typeof identity.rpc>, K>;

/** Serves identity's contract: the only place where handlers, doors and stores meet. */
export function serveIdentity(parts: Parts) {
  const service = serviceOf(parts);
  const units = unitsOfWork(service, identity.rpc, handlers);
  const answerers = {
    ...units,
    ...enrolment(parts, units),
    ...republication(parts, units),
    ...glances(parts),
    ...signingIn(parts),
    ...codes(parts),
    ...enrolling(parts),
    ...links(parts),
  };
  return {
    glance: glanceInto(parts),
    stop: parts.bus.serve(identity.rpc, answerers, refusalsOf(service)),
  };
}

const fixedOf = ({ secrets, signInLimits, now, newId }: Parts): Fixed => ({
  ...{ secrets, signInLimits, now, newId },
});

const depsOf =
  (parts: Parts) =>
  (tx: IdentityTx): Deps => ({
    ...storesOn(tx),
    ...fixedOf(parts),
    ...sendingOn(tx),
  });

const doorDepsOf =
  (parts: Parts) =>
  (tx: IdentityTx): DoorDeps => ({ ...depsOf(parts)(tx), lookups: sqlLookups(tx) });

function serviceOf(parts: Parts) {
  const { bus, db, log, metrics } = parts;
  return { name: "identity", deps: depsOf(parts), bus, db, log, metrics };
}

const atDoor = (parts: Parts) => ({ ...serviceOf(parts), deps: doorDepsOf(parts) });

const glanceInto =
  (parts: Parts): Glance =>
  (run) =>
    transaction(parts.db, (tx) =>
      run({ ...doorDepsOf(parts)(tx), enter: (tenant) => enterTenant(tx, tenant) }),
    );

/** What is asked at each request, or tells of nobody. */
function glances(
  parts: Parts,
): Answers<"inspectLink" | "inspectInvitation" | "resolveSignIn" | "resolveSeat"> {
  const glance = glanceInto(parts);
  return {
    inspectInvitation: (input) => glance((work) => inspectInvitation(input, work)),
    inspectLink: (input) => glance((work) => inspectLink(input, work)),
    resolveSignIn: (input) => glance((work) => resolveSignIn(input, work)),
    resolveSeat: (input) => glance((work) => resolveSeat(input, work)),
  };
}

/** Hashing takes its time, so it comes before the transaction. */
function signingIn(parts: Parts): Answers<"signInWithPassword" | "signOut"> {
  const { signOut: out, signInWithPassword: open } = identity.rpc;
  const checking = { ...parts, glance: glanceInto(parts) };
  return {
    ...doorsOf(atDoor(parts), { signOut: out }, { signOut }),
    async signInWithPassword(input, call) {
      const check = await checkPassword(input, checking);
      const door = doorsOf(atDoor(parts), { open }, { open: signInWithPassword(check) });
      return door.open(input, call);
    },
  };
}

/** Codes that are asked for, and tries, are counted beside the transaction. */
function codes(parts: Parts): Answers<"askSignInCode" | "signInWithCode"> {
  const { askSignInCode: ask, signInWithCode: open } = identity.rpc;
  const checking = { ...parts, glance: glanceInto(parts) };
  const doors = doorsOf(atDoor(parts), { open }, { open: signInWithCode });
  return {
    async askSignInCode(input, call) {
      const refused = await checkAsk(input, checking);
      return doorsOf(atDoor(parts), { ask }, { ask: askSignInCode(refused) }).ask(input, call);
    },
    async signInWithCode(input, call) {
      await parts.codeThrottle.admitTry(input.network);
      return doors.open(input, call);
    },
  };
}

/** Invitations that are guessed are counted as links are; a challenge is spent beside the transaction. */
function enrolling(parts: Parts): Answers<"acceptInvitation" | "signInWithPasskey"> {
  const { throttle, codeThrottle, challenges } = parts;
  const { acceptInvitation: accept, signInWithPasskey: open } = identity.rpc;
  const contracts = { accept, open };
  const doors = doorsOf(atDoor(parts), contracts, {
    accept: acceptInvitation,
    open: signInWithPasskey,
  });
  return {
    async acceptInvitation(input, call) {
      await throttle.admitPress(input.network);
      return doors.accept(input, call).catch(async (fault: unknown) => {
        await throttle.countIfMiss(input.network, fault);
        throw fault;
      });
    },
    async signInWithPasskey(input, call) {
      await codeThrottle.admitTry(input.network);
      await challenges.spend(input.challenge);
      return doors.open(input, call);
    },
  };
}

/** Guesses are counted beside the transaction, which goes with the refusal. */
function links(parts: Parts): Answers<"redeemLink" | "askNewLink" | "askNewLinkFromSeat"> {
  const { throttle } = parts;
  const { redeemLink: redeem, askNewLink: ask, askNewLinkFromSeat: askSeated } = identity.rpc;
  const door = doorsOf(
    atDoor(parts),
    { redeem, ask, askSeated },
    { redeem: redeemLink, ask: askNewLink, askSeated: askNewLinkFromSeat },
  );
  /** The same answer for every link and seat, also for one that never was; who guesses is stopped all the same. */
  const sameForAll = async (
    network: string,
    asking: () => Promise<Record<string, never>>,
  ): Promise<Record<string, never>> => {
    await throttle.admitPress(network);
    return asking().catch(async (fault: unknown) => {
      await throttle.countIfMiss(network, fault);
      if (toAppError(fault).code === "not_found") return {};
      throw fault;
    });
  };
  return {
    async redeemLink(input, call) {
      await throttle.admitPress(input.network);
      return door.redeem(input, call).catch(async (fault: unknown) => {
        await throttle.countIfMiss(input.network, fault);
        throw fault;
      });
    },
    askNewLink: (input, call) => sameForAll(input.network, () => door.ask(input, call)),
    askNewLinkFromSeat: (input, call) =>
      sameForAll(input.network, () => door.askSeated(input, call)),
  };
}

/** What is kept of a request to know it again must not lead to the password: it is kept by its keyed hash. */
function enrolment(parts: Parts, units: Answers<"enrolPerson">): Answers<"enrolPerson"> {
  const { passwords, secrets } = parts;
  const { enrolPerson: contract } = identity.rpc;
  const enrol = (password: SealedPassword) =>
    unitsOfWork(serviceOf(parts), { contract }, { contract: enrolPerson(password) }).contract;
  return {
    async enrolPerson(input, call) {
      const { password, legalName, displayName, contact } = input;
      if (password === undefined) return units.enrolPerson(input, call);
      const words = [legalName, displayName, contact.address];
      const isEasilyGuessed = passwords.isEasilyGuessed(password, words);
      const sealed = { hash: await passwords.hash(password), isEasilyGuessed };
      return enrol(sealed)({ ...input, password: secrets.fingerprint(password) }, call);
    },
  };
}

/** One unit of work for each organisation. */
const republication = (
  { db }: Parts,
  units: Answers<"republishAccess">,
): Answers<"republishAccess"> => ({
  async republishAccess(input, call) {
    let memberships = 0;
    for (const tenant of await transaction(db, allTenants)) {
      const inTenant = { ...call, actor: { ...call.actor, tenant } };
      memberships += (await units.republishAccess(input, inTenant)).memberships;
    }
    return { memberships };
  },
});
