import type { Tx } from "@hearth/service-kit/database";
import type { Prisma } from "../generated/client.ts";

/** One transaction of this service: the kit's way and Prisma's. */
export type MessagingTx = Tx & Prisma.TransactionClient;
