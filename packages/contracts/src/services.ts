import { analytics } from "./analytics.ts";
import type { EventContract, Rpc } from "./define.ts";
import { homework } from "./homework.ts";
import { identity } from "./identity.ts";
import { messaging } from "./messaging.ts";
import { sessions } from "./sessions.ts";

/** What each part serves, whom it calls, and which facts it follows. NATS grants are made from this. */
export type Part = {
  readonly serves: Readonly<Record<string, Rpc>>;
  readonly publishes: Readonly<Record<string, EventContract>>;
  readonly calls: readonly Rpc[];
  readonly reactsTo: readonly EventContract[];
  /** Facts that are heard by plain core NATS besides: state that is asked for again anyway. */
  readonly hears: readonly EventContract[];
};

const { membershipChanged, personDisabled, signInRevoked, seatRevoked, linkRevoked } =
  identity.events;
const revocations = [signInRevoked, seatRevoked, linkRevoked];
const { republishAccess, endedCredentials } = identity.rpc;
const { riskOpened, riskAcknowledged, riskEscalated, riskClosed } = messaging.events;
const { assignmentGiven, submissionRecorded, feedbackGiven } = homework.events;

/** What the operator asks when a read model is built anew. */
const rebuilding = [
  analytics.rpc.forgetFacts,
  sessions.rpc.republishFacts,
  homework.rpc.republishFacts,
  messaging.rpc.republishFacts,
];
/** What the operator asks about media nodes. */
const tending = [sessions.rpc.listNodes, sessions.rpc.drainNode];
const notForPeople: readonly Rpc[] = [
  ...[republishAccess, endedCredentials],
  ...rebuilding,
  ...tending,
];

const people = [identity, sessions, homework, messaging, analytics] as const;
const everyRpc: readonly Rpc[] = people.flatMap(({ rpc }) => Object.values<Rpc>(rpc));

export const parts = {
  identity: {
    serves: identity.rpc,
    publishes: identity.events,
    calls: [],
    reactsTo: [],
    hears: [],
  },
  sessions: {
    serves: sessions.rpc,
    publishes: sessions.events,
    calls: [republishAccess, endedCredentials],
    reactsTo: [membershipChanged, personDisabled],
    hears: revocations,
  },
  homework: {
    serves: homework.rpc,
    publishes: homework.events,
    calls: [republishAccess],
    reactsTo: [membershipChanged],
    hears: [],
  },
  messaging: {
    serves: messaging.rpc,
    publishes: messaging.events,
    calls: [republishAccess],
    reactsTo: [membershipChanged, homework.events.riskFlagged],
    hears: [],
  },
  analytics: {
    serves: analytics.rpc,
    publishes: analytics.events,
    calls: [republishAccess],
    reactsTo: [
      ...[membershipChanged, sessions.events.attendanceFinalised],
      ...[assignmentGiven, submissionRecorded, feedbackGiven],
      ...[riskOpened, riskAcknowledged, riskEscalated, riskClosed],
    ],
    hears: [],
  },
  gateway: {
    serves: {},
    publishes: {},
    calls: everyRpc.filter((rpc) => !notForPeople.includes(rpc)),
    reactsTo: [],
    hears: revocations,
  },
  media: { serves: {}, publishes: {}, calls: [], reactsTo: [], hears: [] },
  seed: {
    serves: {},
    publishes: {},
    calls: [
      identity.rpc.foundOrganisation,
      identity.rpc.enrolPerson,
      identity.rpc.createGroup,
      identity.rpc.setMembership,
      identity.rpc.issueLink,
      sessions.rpc.scheduleSession,
      messaging.rpc.saveRoster,
      ...rebuilding,
      ...tending,
    ],
    reactsTo: [],
    hears: [],
  },
} as const satisfies Record<string, Part>;

/** The services that own a database and a stream of facts. */
export const dataServices = ["identity", "sessions", "homework", "messaging", "analytics"] as const;
export type DataService = (typeof dataServices)[number];
