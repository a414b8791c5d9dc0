import { RateLimiterPostgres } from "rate-limiter-flexible";
import { AppError } from "@hearth/contracts/errors";

/** The one method of a client that the library's store calls. */
export type QueryClient = {
  query(query: { text: string; values: unknown[] }): Promise<{ rows: unknown[]; rowCount: number }>;
};

export type Limit = { readonly points: number; readonly duration: number };

/** Counters in the database, so that all replicas count together. */
export const limitersOn =
  (client: QueryClient) =>
  (keyPrefix: string, { points, duration }: Limit) =>
    new RateLimiterPostgres({
      storeClient: client,
      storeType: "client",
      tableName: "RateLimit",
      tableCreated: true,
      keyPrefix,
      points,
      duration,
    });

/** Counts one; `rate_limited` when there were too many. */
export async function take(
  limiter: RateLimiterPostgres,
  key: string,
  seconds?: number,
): Promise<void> {
  const options = seconds === undefined ? {} : { customDuration: seconds };
  await limiter.consume(key, 1, options).catch((fault: unknown) => {
    throw fault instanceof Error ? fault : tooMany();
  });
}

export const tooMany = () =>
  new AppError("rate_limited", "Too many tries: wait a few minutes, then try again");
