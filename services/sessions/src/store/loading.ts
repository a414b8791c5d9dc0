import type { Prisma } from "../generated/client.ts";

type Dates<Row> = { [K in keyof Row]: Date extends Row[K] ? K : never }[keyof Row];
/** Every column of a row that is a time, named: one that is forgotten does not compile. */
type Times<Row> = Readonly<Record<Dates<Row>, true>>;

/** A row as JSON has it: times are texts in it. */
const row =
  <Row extends object>(times: Times<Row>) =>
  (json: object): Row => {
    const dated = Object.entries(json).map(([name, value]) =>
      Object.hasOwn(times, name) && typeof value === "string"
        ? [name, new Date(value)]
        : [name, value as unknown],
    );
    return Object.fromEntries(dated) as Row;
  };

export const sessionRow = row<Prisma.SessionGetPayload<object>>({
  startsAt: true,
  endsAt: true,
  placedAt: true,
  breakoutEndsAt: true,
  recallAt: true,
  autoEndAt: true,
  endedAt: true,
  finalisedAt: true,
  dueAt: true,
});
export const participantRow = row<Prisma.ParticipantGetPayload<object>>({
  since: true,
  admittedAt: true,
  enteredAt: true,
});
export const roomRow = row<Prisma.RoomGetPayload<object>>({ unstaffedSince: true, closedAt: true });
export const messageRow = row<Prisma.MessageGetPayload<object>>({ at: true });

/** A session with all that belongs to its live state, as one statement gives it. */
export type Whole = {
  readonly session: object;
  readonly people: object[];
  readonly rooms: object[];
  readonly messages: object[];
  readonly lasting: object[];
  readonly pairs: Prisma.PairGetPayload<object>[];
};
