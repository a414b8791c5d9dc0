import type { Role } from "@hearth/contracts/actor";
import { invalidInput } from "@hearth/contracts/errors";
import type { Contact } from "./contact.ts";
import { isStaff } from "./roles.ts";

const minute = 60;

/** One spelling for each password, however the keyboard composes it. */
export const normalPassword = (password: string): string => password.normalize("NFC");

/** What is left of a password without these words: what somebody who knows the person has to guess. */
export function withoutWords(password: string, words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (left, word) => left.replaceAll(word.toLowerCase(), ""),
    password.toLowerCase(),
  );
}

/** After so many failures in a row an account answers only once in each step. */
export const failuresInARow = 100;

/** The step after so many failures in a row: from a minute to a quarter of an hour, and never for ever. */
export function stepSeconds(failures: number): number {
  const beyond = Math.max(0, failures - failuresInARow);
  return Math.min(minute * 2 ** Math.floor(beyond / 5), 15 * minute);
}

type Enrolled = { readonly role: Role; readonly contact: Contact };

/** Refuses a password that this person could not, or should not, sign in with. */
export function checkCredential({ role, contact }: Enrolled, isEasilyGuessed: boolean): void {
  if (!isStaff(role)) throw invalidInput("Only staff sign in with a password");
  if (contact.kind !== "email") throw invalidInput("A password goes with an e-mail address");
  if (isEasilyGuessed)
    throw invalidInput("This password is among those that are tried first: choose another one");
}
