import { type Database, transaction } from "@hearth/service-kit/database";
import type { QueryClient } from "../limiter.ts";
import type { IdentityTx } from "./identityTx.ts";

type Row = { readonly points: number; readonly expire: bigint | null };

/** Lets the rate limiter's statements run each by itself, in no tenant. */
export const countersOn = (db: Database<IdentityTx>): QueryClient => ({
  async query({ text, values }) {
    const rows = await transaction(db, (tx) =>
      tx.$queryRawUnsafe<Row[]>(text, ...values.map(asBigInt)),
    );
    return { rows: rows.map(withNumbers), rowCount: rows.length };
  },
});

/** Times in milliseconds are beyond a 32-bit integer. */
const asBigInt = (value: unknown) =>
  typeof value === "number" && value > 2 ** 31 ? BigInt(value) : value;

const withNumbers = ({ expire, ...row }: Row) => ({
  ...row,
  expire: expire === null ? null : Number(expire),
});
