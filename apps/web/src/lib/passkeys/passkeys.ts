import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { z } from "zod";
import { request } from "../api/request.ts";

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = browserSupportsWebAuthn;

/** Makes a passkey on this device, or one nearby, for who has signed in. */
export async function addPasskey(): Promise<void> {
  const prepared = await request("/api/passkey/prepare", { answer: z.looseObject({}), body: {} });
  // The server's options of WebAuthn: the authenticator reads them, not we.
  const optionsJSON = prepared as unknown as PublicKeyCredentialCreationOptionsJSON;
  const response = await startRegistration({ optionsJSON });
  await request("/api/passkey/add", { answer: z.unknown(), body: { response } });
}

/** Signs in with a passkey of this device, or one nearby. */
export async function signInWithPasskey(): Promise<void> {
  const prepared = await request("/api/signin/passkey/prepare", {
    answer: z.looseObject({}),
    body: {},
  });
  const optionsJSON = prepared as unknown as PublicKeyCredentialRequestOptionsJSON;
  const response = await startAuthentication({ optionsJSON });
  await request("/api/signin/passkey", { answer: z.unknown(), body: { response } });
}

/** The person closed the browser's question, or there was no key to answer it. */
export const wasCancelled = (fault: unknown): boolean =>
  fault instanceof Error && ["NotAllowedError", "AbortError"].includes(fault.name);
