import { Role } from "@hearth/contracts/actor";
import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import type { Memberships } from "@hearth/service-kit/access";
import type { Sql } from "@hearth/service-kit/database";
import { isCarer, partIn } from "../domain/thread.ts";
import type { Circle, InThread } from "../ports.ts";

/** A client's care team are those who care for a group that they are a client of. */
export const sqlCircle = (tx: Sql, memberships: Memberships): Circle => {
  const membersOf = (thread: ThreadRef) =>
    thread.kind === "care" ? careTeamOf(tx, thread.of) : memberships.membersOf(thread.of);
  return {
    async partOf(personId, thread) {
      return partIn(thread.kind, rolesOf(personId, await membersOf(thread)));
    },
    peopleIn: async (thread) => inThread(thread, await membersOf(thread)),
    async threadsOf(personId) {
      const groups = await memberships.groupsOf(personId);
      const cared = groups.filter(({ role }) => isCarer(role)).map(({ groupId }) => groupId);
      const clients = await clientsOf(tx, { personId, cared });
      return [
        ...groups.flatMap(groupOf),
        ...cared.map((of) => ({ kind: "staff", of, cares: true }) as const),
        ...clients.map((of) => ({ kind: "care", of, cares: of !== personId }) as const),
      ];
    },
  };
};

type InGroup = { readonly groupId: string; readonly role: Role };

const groupOf = ({ groupId: of, role }: InGroup) =>
  partIn("group", [role]) ? [{ kind: "group", of, cares: isCarer(role) } as const] : [];

function inThread({ kind }: ThreadRef, members: readonly InThread[]): InThread[] {
  const people = [...new Set(members.map(({ personId }) => personId))];
  return people.flatMap((personId) => {
    const role = partIn(kind, rolesOf(personId, members));
    return role ? [{ personId, role }] : [];
  });
}

const rolesOf = (personId: string, members: readonly InThread[]) =>
  members.filter((member) => member.personId === personId).map(({ role }) => role);

/** The client, and everybody with a role in a group that they are a client of. */
async function careTeamOf(tx: Sql, clientId: string): Promise<InThread[]> {
  const rows = await tx.$queryRaw<{ personId: string; role: string }[]>`
    SELECT DISTINCT m."personId", m."role" FROM "Membership" c
    JOIN "Membership" m ON m."groupId" = c."groupId" AND m."active"
    WHERE c."personId" = ${clientId}::uuid AND c."role" = 'client' AND c."active"
      AND (m."personId" = c."personId" OR m."role" <> 'client')`;
  return rows.map(({ personId, role }) => ({ personId, role: Role.parse(role) }));
}

type Caring = { readonly personId: string; readonly cared: readonly string[] };

/** The clients of these groups, and oneself where one is a client. */
async function clientsOf(tx: Sql, { personId, cared }: Caring): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT "personId" FROM "Membership"
    WHERE "role" = 'client' AND "active"
      AND ("groupId" = ANY(${[...cared]}::uuid[]) OR "personId" = ${personId}::uuid)
    ORDER BY "personId"`;
  return rows.map((row) => row.personId);
}
