import type { Tx } from "@hearth/service-kit/database";
import type { Prisma } from "../generated/client.ts";

export type AnalyticsTx = Tx & Prisma.TransactionClient;
