import type { Tx } from "@hearth/service-kit/database";
import type { Prisma } from "../generated/client.ts";

/** One transaction of this service. The database adds the tenant, to what is written and to what is read. */
export type HomeworkTx = Tx & Prisma.TransactionClient;

/** A calendar day as the database keeps it, and back. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
