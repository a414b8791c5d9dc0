import { leaderRoles, type Role } from "@hearth/contracts/actor";
import { firstLocks, type Locks } from "@hearth/contracts/live/floor";
import type { SessionKind } from "@hearth/contracts/sessions/kinds";

/** How a kind of meeting begins; staff change the locks as they please. */
type KindRules = {
  /** Roles in the group whose people lead it. */
  readonly leaders: readonly Role[];
  readonly locks: Locks;
};

const clinical: readonly Role[] = leaderRoles;
const withPeers: readonly Role[] = [...leaderRoles, "peer_specialist"];

/** Many who listen to one: they ask by hand or in the chat. */
const lecture: Locks = { ...firstLocks, microphone: true };

/** Few who know each other: they may share and write to one another. */
const close: Locks = { ...firstLocks, privateChat: false, sharing: false };

export const kinds: Readonly<Record<SessionKind, KindRules>> = {
  group: { leaders: withPeers, locks: firstLocks },
  individual: { leaders: clinical, locks: close },
  family: { leaders: clinical, locks: { ...close, privateChat: true } },
  family_education: { leaders: clinical, locks: lecture },
  workshop: { leaders: withPeers, locks: { ...lecture, notes: true } },
  peer_led: { leaders: withPeers, locks: { ...firstLocks, sharing: false } },
  alumni: { leaders: withPeers, locks: { ...firstLocks, privateChat: false } },
};
