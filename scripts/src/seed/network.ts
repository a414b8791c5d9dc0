import { Role } from "@hearth/contracts/actor";

export type PlannedPerson = { name: string; role: Role; sud?: boolean };
export type PlannedTenant = {
  name: string;
  /** In the staff's e-mail addresses: a name that no mail is ever sent to. */
  domain: string;
  timeZone: string;
  group: string;
  staff: readonly PlannedPerson[];
  clients: readonly PlannedPerson[];
};

/** Who has no password: clients, and those who only ever come by a link. */
const byLink: readonly Role[] = ["client", "family_member", "interpreter", "captioner", "observer"];
const staffNames = [
  "Ada Marsh",
  "Bruno Keller",
  "Carmen Ortiz",
  "Dev Patel",
  "Elif Kaya",
  "Femi Adeyemi",
  "Grace Lin",
  "Hugo Berg",
  "Ines Duarte",
  "Jonas Weiss",
  "Kira Novak",
  "Liam Doyle",
  "Mei Tanaka",
  "Nadia Haddad",
  "Omar Farouk",
  "Petra Simon",
  "Quentin Roy",
  "Rosa Blanco",
];

/** Everybody who works there: each role once, clinicians and facilitators twice. */
function staffOf(offset: number): PlannedPerson[] {
  const roles = Role.options.filter((role) => !byLink.includes(role));
  return [...roles, "clinician" as const, "facilitator" as const].map((role, index) => ({
    name: staffNames[(index + offset) % staffNames.length] ?? "",
    role,
  }));
}

const clients = (names: readonly string[]): PlannedPerson[] =>
  names.map((name, index) => ({ name, role: "client", sud: index < 2 }));

const first = [
  "Alex Rivers",
  "Blake Stone",
  "Casey Field",
  "Drew Lake",
  "Emery Wood",
  "Finley Hill",
];
const second = [
  "Gray Harper",
  "Hollis Reed",
  "Indigo Vale",
  "Jules North",
  "Kai Brook",
  "Lane West",
];

const domainOf = (name: string, tag: string) =>
  `${name.toLowerCase().replaceAll(" ", "-")}${tag}.example`;

/** Two organisations that know nothing of each other. The tag sets their e-mail addresses apart from earlier ones. */
export const network = (
  [one, two]: readonly [string, string],
  tag = "",
): readonly PlannedTenant[] => [
  {
    name: one,
    domain: domainOf(one, tag),
    timeZone: "America/New_York",
    group: "Monday recovery group",
    staff: staffOf(0),
    clients: clients(first),
  },
  {
    name: two,
    domain: domainOf(two, tag),
    timeZone: "America/Denver",
    group: "Evening skills group",
    staff: staffOf(5),
    clients: clients(second),
  },
];

export const demonstration = network(["Harbor Recovery", "Summit Behavioral Health"]);

const moreGiven = [
  "Morgan Noel Oakley Parker Quinn Reese Sage Tatum Arden Bellamy Campbell Dakota Ellis Frankie",
  "Gale Harley Ira Jody Kerry Logan Marlow Nevada Ocean Peyton Rowan Shay Toby Vesper",
].flatMap((names) => names.split(" "));
const moreFamily = ["Dale", "Park", "Ford", "Glen", "Moss", "Cove", "Heath", "Ridge"];
const many = [
  ...first,
  ...second,
  ...moreGiven.map((given, index) => `${given} ${moreFamily[index % moreFamily.length] ?? ""}`),
];

/** Two new organisations, the first with a group of forty clients: for load. */
export const crowd = (tag: string): readonly PlannedTenant[] =>
  network(["Crowd One", "Crowd Two"], tag).map((tenant, index) =>
    index === 0 ? { ...tenant, clients: clients(many) } : tenant,
  );
