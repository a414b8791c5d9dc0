import { createUser } from "@nats-io/nkeys";
import { nkeyAuthenticator } from "@nats-io/nats-core";
import { connect } from "@nats-io/transport-node";
import { type Parts, provision } from "@hearth/bus/streams";
import { type Grants, grantsOf } from "@hearth/bus/subjectGrants";
import { testNats } from "./nats.ts";

const user = (nkey: string, { publish, subscribe, replies }: Grants) =>
  `{ nkey: ${nkey}, permissions: {
    publish: { allow: ${JSON.stringify(publish)} }
    subscribe: { allow: ${JSON.stringify(subscribe)} }
    ${replies ? 'allow_responses: { max: 1, expires: "5s" }' : ""} } }`;

/** A NATS server that knows each part by its nkey and gives it the rights that the contracts make. */
export async function grantedNats(parts?: Parts) {
  const grants = grantsOf(parts);
  const keys = new Map(Object.keys(grants).map((part) => [part, createUser()]));
  const keyOf = (part: string) => {
    const key = keys.get(part);
    if (!key) throw new TypeError(`No part is called ${part}`);
    return key;
  };
  const users = Object.entries(grants).map(([part, rights]) =>
    user(keyOf(part).getPublicKey(), rights),
  );
  const nats = await testNats({
    config: `accounts { APP { jetstream: enabled, users: [\n${users.join("\n")}\n] } }`,
  });
  const seedOf = (part: string) => new TextDecoder().decode(keyOf(part).getSeed());
  const connectAs = (part: string) =>
    connect({
      servers: nats.url,
      inboxPrefix: `_INBOX.${part}`,
      authenticator: nkeyAuthenticator(keyOf(part).getSeed()),
    });
  return {
    ...nats,
    seedOf,
    connectAs,
    async prepare() {
      const connection = await connectAs("provisioner");
      const made = await provision(connection, parts ? { parts } : {});
      await connection.close();
      return made;
    },
  };
}
