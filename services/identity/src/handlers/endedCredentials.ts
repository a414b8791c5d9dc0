import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";

/** A seat lasts until it is revoked: how long its session goes on is for who leads it. */
export const endedCredentials: Handler<typeof identity.rpc.endedCredentials, Deps> = async (
  { credentials },
  { seats, signIns, now },
) => {
  const lasting = new Set([
    ...(await seats.lasting(credentials)),
    ...(await signIns.lasting(credentials, now())),
  ]);
  return { ended: credentials.filter((id) => !lasting.has(id)) };
};
