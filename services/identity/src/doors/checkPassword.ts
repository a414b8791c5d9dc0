import type { z } from "zod";
import { AppError, toAppError } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import { normalEmail } from "../domain/contact.ts";
import type { Passwords } from "../passwords.ts";
import type { Located, Secrets } from "../ports.ts";
import type { Throttle } from "../throttle.ts";
import type { Glance } from "./glance.ts";
import { readCandidates } from "./readCandidates.ts";

export type Asked = z.output<(typeof identity.rpc.signInWithPassword)["input"]>;

export type PasswordCheck =
  | (Located & { readonly result: "right"; readonly rehashed: string | null })
  | { readonly result: "refused"; readonly because: AppError; readonly located: Located | null };

type Checking = {
  readonly glance: Glance;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
  readonly throttle: Throttle;
};

const wrong = () =>
  new AppError("unauthenticated", "The e-mail address or the password is not right");

/** Whose password this is. It hashes, so it stands outside transactions; unknown addresses are as much work as known. */
export async function checkPassword(
  { email, password, network }: Asked,
  { glance, passwords, secrets, throttle }: Checking,
): Promise<PasswordCheck> {
  const account = secrets.emailHash(normalEmail(email));
  const candidates = await glance((work) => readCandidates({ account, network }, work));
  const attempt = { account, network, isKnown: candidates.some((one) => one.isKnownNetwork) };
  const located = candidates.find(({ passwordHash }) => passwordHash !== null) ?? null;
  const stopped = await throttle.admitSignIn(attempt).then(() => null, toAppError);
  if (stopped) return { result: "refused", because: stopped, located };

  const hashes = candidates.map(({ passwordHash }) => passwordHash);
  const match = candidates[await passwords.indexOfMatch(hashes, password)];
  if (!match?.passwordHash) return { result: "refused", because: wrong(), located };

  await throttle.forgetFailures(attempt);
  const isOutdated = passwords.isOutdated(match.passwordHash);
  const rehashed = isOutdated ? await passwords.hash(password) : null;
  return { result: "right", tenant: match.tenant, id: match.id, rehashed };
}
