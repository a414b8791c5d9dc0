import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import proxyAddr from "proxy-addr";

export type NetworkOf = (request: IncomingMessage) => string;

/** The network that a request comes from: first three octets of IPv4, first 56 bits of IPv6. Not a person's address. */
export function networks(trustedProxies: readonly string[]): NetworkOf {
  const trust = proxyAddr.compile([...trustedProxies]);
  return (request) => prefixOf(proxyAddr(request, trust));
}

/** The part of an address that stands for one network. @internal exported for its test */
export function prefixOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1];
  if (v4) return `${v4}.0/24`;
  if (!isIPv6(address)) return "unknown";
  const [first, second, third, fourth = 0] = groupsOf(address);
  return `${[first, second, third, fourth & 0xff00].map((n) => n?.toString(16)).join(":")}::/56`;
}

/** The eight groups of an IPv6 address; `::` stands for as many zeros as are missing. */
function groupsOf(address: string): number[] {
  const [head, tail] = address
    .split("::")
    .map((part) => part.split(":").filter(Boolean))
    .map((part) => part.map((group) => parseInt(group, 16)));
  const [before, after] = [head ?? [], tail ?? []];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
