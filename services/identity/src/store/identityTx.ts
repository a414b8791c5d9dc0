import type { Tx } from "@hearth/service-kit/database";
import type { Prisma } from "../generated/client.ts";

/** One transaction in one tenant of this service's database. */
export type IdentityTx = Tx & Prisma.TransactionClient;
