import type { IncomingHttpHeaders } from "node:http";
import { AppError } from "@hearth/contracts/errors";

/** A host without its port. */
export const hostName = (host: string) => host.replace(/:\d+$/, "").toLowerCase();

/** Whether this door answers to that name. `*.localhost` is every name under it. */
const isPublicHost = (hosts: readonly string[], host: string | undefined) =>
  host !== undefined &&
  hosts.some((pattern) =>
    pattern.startsWith("*.")
      ? hostName(host).endsWith(pattern.slice(1).toLowerCase())
      : hostName(host) === pattern.toLowerCase(),
  );

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null);
const isForeign = (site: IncomingHttpHeaders[string]) =>
  site !== undefined && site !== "same-origin" && site !== "none";

/** A browser asks on behalf of our own page, or somebody else's does: its headers tell. */
function isOurs({ host, origin, ...headers }: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (isForeign(site)) return false;
  if (origin !== undefined) return hostOf(origin) === host;
  // No Origin and no fetch metadata: not a browser, so nobody's cookies were lent to it.
  return site === undefined;
}

const elsewhere = () => new AppError("forbidden", "Open this page by its own address");

/** Refuses what another site's page had a browser send. Every change and every socket passes here. */
export function checkOrigin(hosts: readonly string[], headers: IncomingHttpHeaders): void {
  if (!isPublicHost(hosts, headers.host) || !isOurs(headers)) throw elsewhere();
}

/** What only reads may come without an Origin; another site's page may not read either. */
export function checkReader(hosts: readonly string[], headers: IncomingHttpHeaders): void {
  const foreign = isForeign(headers["sec-fetch-site"]);
  if (!isPublicHost(hosts, headers.host) || foreign) throw elsewhere();
}
