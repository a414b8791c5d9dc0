import type { Tx } from "@hearth/service-kit/database";
import type { Prisma } from "../generated/client.ts";

/** A transaction of this service: tenant set, rows of no other tenant in reach. */
export type SessionsTx = Tx & Prisma.TransactionClient;
