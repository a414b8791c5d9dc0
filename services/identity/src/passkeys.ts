import {
  type AuthenticationResponseJSON,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";

type Answer = {
  readonly response: object;
  readonly challenge: string;
  readonly origin: string;
  readonly rpId: string;
};

type Key = {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
};

/** Neutral: it stands in the list of keys of a phone that others see. */
const siteName = "Hearth";

type Wanted = {
  readonly challenge: string;
  readonly rpId: string;
  readonly personId: string;
  readonly displayName: string;
  readonly known: readonly string[];
};

/** What a browser needs to make a key: one that shows who holds it, is found by itself, and says nothing of its maker. */
export const keyWanted = ({ challenge, rpId, personId, displayName, known }: Wanted) =>
  generateRegistrationOptions({
    rpName: siteName,
    rpID: rpId,
    userName: displayName,
    userDisplayName: displayName,
    userID: Uint8Array.from(Buffer.from(personId)),
    challenge: Uint8Array.from(Buffer.from(challenge, "base64url")),
    attestationType: "none",
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });

const expected = ({ challenge, origin, rpId }: Answer) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: rpId,
  requireUserVerification: true,
});

/** The key that was made for this challenge and site; null when it was not. */
export async function madeKey(answer: Answer): Promise<Key | null> {
  const response = answer.response as RegistrationResponseJSON;
  const made = await verifyRegistrationResponse({ response, ...expected(answer) }).catch(
    () => null,
  );
  if (!made?.verified) return null;
  const { id: credentialId, publicKey, counter } = made.registrationInfo.credential;
  return { credentialId, publicKey, counter };
}

/** The count of a key that answered this challenge rightly, for this site and by its holder; null when it did not. */
export async function checkedAnswer(answer: Answer, key: Key): Promise<number | null> {
  const response = answer.response as AuthenticationResponseJSON;
  const { credentialId: id, counter } = key;
  const credential = { id, publicKey: Uint8Array.from(key.publicKey), counter };
  const checked = await verifyAuthenticationResponse({
    response,
    credential,
    ...expected(answer),
  }).catch(() => null);
  return checked?.verified ? checked.authenticationInfo.newCounter : null;
}
