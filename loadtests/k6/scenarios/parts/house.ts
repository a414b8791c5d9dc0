import http, { type Response } from "k6/http";

type Staff = { readonly role: string; readonly email: string; readonly password: string };
type Seed = {
  readonly url: string;
  readonly tenants: readonly {
    readonly staff: readonly Staff[];
    readonly groups: readonly { readonly id: string }[];
  }[];
};
type Member = { readonly personId: string; readonly role: string };

/** One session that meets now, with a personal link for each of its people. */
export type Meeting = { readonly sessionId: string; readonly links: readonly string[] };

const seed = JSON.parse(open(__ENV["HEARTH_SEED"] ?? "seed.json")) as Seed;
export const url = seed.url;
const tenant = first(seed.tenants);
export const groupId = first(tenant.groups).id;

/** Signs in, and returns the cookie of whoever has this role. */
export function signIn(role: string): string {
  const staff = tenant.staff.find((one) => one.role === role);
  if (!staff) throw new Error(`nobody is a ${role}`);
  const { email, password } = staff;
  const answer = http.post(`${url}/api/signin`, JSON.stringify({ email, password }), {
    headers: { "Content-Type": "application/json", Origin: url },
  });
  if (answer.status !== 200) throw new Error(`a ${role} cannot sign in: ${text(answer)}`);
  return Object.entries(answer.cookies)
    .map(([name, [cookie]]) => `${name}=${cookie?.value ?? ""}`)
    .join("; ");
}

/** Asks the gateway something as whoever has signed in. */
export function ask(cookie: string, procedure: string, input: unknown): unknown {
  const query = encodeURIComponent(JSON.stringify(input));
  const answer = http.get(`${url}/trpc/${procedure}?input=${query}`, {
    headers: { Cookie: cookie },
    tags: { name: procedure },
  });
  return dataOf(answer);
}

/** Changes something as whoever has signed in. */
export function change(cookie: string, procedure: string, input: unknown): unknown {
  const answer = http.post(`${url}/trpc/${procedure}`, JSON.stringify(input), {
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": crypto.randomUUID(),
      Cookie: cookie,
      Origin: url,
    },
    tags: { name: procedure },
  });
  return dataOf(answer);
}

const text = ({ body }: Response): string => (typeof body === "string" ? body : "");

function dataOf(answer: Response): unknown {
  if (answer.status !== 200) throw new Error(`${answer.status}: ${text(answer)}`);
  return (JSON.parse(text(answer)) as { result: { data: unknown } }).result.data;
}

/** So many sessions that are open, each with links for so many people. The same people may be in several. */
export function meetings(count: number, size: number): readonly Meeting[] {
  const cookie = signIn("clinician");
  const { members } = ask(cookie, "groups.members", { groupId }) as {
    members: Member[];
  };
  const people = members.filter(({ role }) => role === "client").slice(0, size);
  if (people.length < size) throw new Error(`the group has ${people.length} clients of ${size}`);
  return Array.from({ length: count }, () => meeting(cookie, people));
}

function meeting(cookie: string, people: readonly Member[]): Meeting {
  const now = Date.now();
  const { sessionId } = change(cookie, "schedule.create", {
    groupId,
    startsAt: new Date(now - 60_000).toISOString(),
    endsAt: new Date(now + 3 * 3_600_000).toISOString(),
    timeZone: "America/New_York",
  }) as { sessionId: string };
  const links = people.map(({ personId }) => {
    const issued = change(cookie, "links.issue", { sessionId, personId }) as { url: string };
    return url + issued.url;
  });
  change(cookie, "session.open", { sessionId });
  return { sessionId, links };
}

/** Ends these sessions. */
export function endMeetings(all: readonly Meeting[]): void {
  if (all.length === 0) return;
  const cookie = signIn("clinician");
  for (const { sessionId } of all) change(cookie, "session.end", { sessionId });
}

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error("nothing has been seeded");
  return one;
}
