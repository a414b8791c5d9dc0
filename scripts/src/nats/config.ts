import { type Grants, grantsOf } from "@hearth/bus/subjectGrants";
import type { BusUser } from "../machine/busUsers.ts";

type Settings = {
  storeDir: string;
  /** Loopback, unless the broker has a network of its own. */
  host?: string;
  ports: { nats: number; natsMonitoring: number };
  publicKeys: Readonly<Record<BusUser, string>>;
};

/** nats-server's configuration: JSON is a form of its language. */
export function natsConfig({ storeDir, ports, publicKeys, host = "127.0.0.1" }: Settings): string {
  const config = {
    server_name: "hearth",
    host,
    port: ports.nats,
    http: `127.0.0.1:${ports.natsMonitoring}`,
    // The record of a session with all its boards is one answer.
    max_payload: 4_194_304,
    jetstream: { store_dir: storeDir, max_memory_store: 67_108_864, max_file_store: 4_294_967_296 },
    authorization: { users: usersOf(publicKeys) },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** One nkey per part with what the contracts grant it; whoever has no key is refused. */
function usersOf(publicKeys: Readonly<Record<string, string>>) {
  const grants = grantsOf();
  return Object.entries(publicKeys).map(([user, nkey]) => ({
    nkey,
    permissions: permissionsOf(grants[user]),
  }));
}

const permissionsOf = ({ publish, subscribe, replies }: Grants = nothing) => ({
  publish: publish.length > 0 ? { allow: publish } : { deny: [">"] },
  subscribe: subscribe.length > 0 ? { allow: subscribe } : { deny: [">"] },
  ...(replies ? { allow_responses: { max: 1, expires: "30s" } } : {}),
});

const nothing: Grants = { publish: [], subscribe: [], replies: false };
