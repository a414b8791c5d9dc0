import type { ControlView } from "@hearth/contracts/live";
import type { Do } from "../useAct.ts";

/** Somebody at the door, as staff see them. */
export type WaitingPerson = ControlView["lobby"][number];

/** Somebody whom staff do something about. */
export type DoorPerson = {
  readonly participantId: string;
  /** Null where it is not told: then there is no link to send. */
  readonly personId: string | null;
  readonly name: string;
};

/** A question about somebody, and what follows from the answer. */
export type AskedProps = {
  readonly person: DoorPerson;
  readonly act: Do;
  readonly onDone: () => void;
};
