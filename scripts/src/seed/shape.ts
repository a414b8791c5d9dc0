import { Role } from "@hearth/contracts/actor";
import { z } from "zod";

const Staff = z.object({
  role: Role,
  name: z.string(),
  email: z.email(),
  password: z.string().min(15),
  /** Null until an organisation's staff sign in with a second factor. */
  totpSecret: z.string().nullable(),
});

const Client = z.object({
  personId: z.uuid(),
  name: z.string(),
  contact: z.string(),
  joinLink: z.url(),
});

const Tenant = z.object({
  id: z.uuid(),
  name: z.string(),
  staff: z.array(Staff),
  clients: z.array(Client),
  groups: z.array(z.object({ id: z.uuid(), name: z.string() })),
  sessions: z.array(z.object({ id: z.uuid(), groupId: z.uuid(), startsAt: z.iso.datetime() })),
});
export type SeededTenant = z.infer<typeof Tenant>;

/** run/seed.json: what was made, for tests, scripts and the person who tries Hearth. */
export const SeedFile = z.object({ url: z.url(), tenants: z.array(Tenant) });
export type SeedFile = z.infer<typeof SeedFile>;
