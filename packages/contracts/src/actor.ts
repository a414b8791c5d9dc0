import { z } from "zod";

export const Role = z.enum([
  "client",
  "family_member",
  "peer_specialist",
  "clinician",
  "facilitator",
  "co_facilitator",
  "case_manager",
  "coordinator",
  "crisis_counsellor",
  "interpreter",
  "captioner",
  "observer",
  "supervisor",
  "support_staff",
  "billing",
  "program_manager",
  "administrator",
  "privacy_officer",
  "network_administrator",
  "operator",
]);
export type Role = z.infer<typeof Role>;

/** Roles of the people who give care and may lead a group. */
export const leaderRoles = ["clinician", "facilitator", "co_facilitator"] as const satisfies Role[];

/** Roles of the people who run the program: they keep its settings of help. */
export const programRoles = [
  "administrator",
  "program_manager",
  "supervisor",
] as const satisfies Role[];

/** Roles of the people for whom a group is. */
export const memberRoles = ["client", "family_member"] as const satisfies Role[];

/** Every role of the organisation's own people: everybody but clients, families and guests. */
export const staffRoles = Role.options.filter(
  (role) => !["client", "family_member", "interpreter", "captioner", "observer"].includes(role),
);

/** Every process that signs or serves anything. `seed` is the operator's command line. */
export const ServiceName = z.enum([
  "identity",
  "sessions",
  "media",
  "homework",
  "messaging",
  "analytics",
  "gateway",
  "seed",
]);
export type ServiceName = z.infer<typeof ServiceName>;

const Purpose = z.enum(["treatment", "payment", "operations", "break_glass"]);

const person = { tenant: z.uuid(), personId: z.uuid(), role: Role, purpose: Purpose };

/** Who signed in, with which role, by which sign-in, and what for. */
export const SignInActor = z.object({ kind: z.literal("signIn"), ...person, signIn: z.uuid() });
export type SignInActor = z.infer<typeof SignInActor>;

/** Who came by a personal join link: bound to its one session, and good for nothing else. */
export const SeatActor = z.object({
  kind: z.literal("seat"),
  ...person,
  seat: z.uuid(),
  sessionId: z.uuid(),
  /** The link was used in another browser before this one: it may have been passed on. */
  secondDevice: z.boolean().default(false),
});
export type SeatActor = z.infer<typeof SeatActor>;

/** A service acting by itself. `cause` names the job, fact or command behind it. */
export const ServiceActor = z.object({
  kind: z.literal("service"),
  tenant: z.uuid(),
  service: ServiceName,
  cause: z.string().min(1).max(120),
  purpose: Purpose,
});
export type ServiceActor = z.infer<typeof ServiceActor>;

/** Who is asking. The gateway signs people's actors, each service its own; services decide what they may do. */
export const Actor = z.discriminatedUnion("kind", [SignInActor, SeatActor, ServiceActor]);
export type Actor = z.infer<typeof Actor>;
export type PersonActor = SignInActor | SeatActor;
export type ActorKind = Actor["kind"];

/** The tenant of work that belongs to no tenant, such as asking for a republication. It has no rows. */
export const noTenant = "00000000-0000-0000-0000-000000000000";
