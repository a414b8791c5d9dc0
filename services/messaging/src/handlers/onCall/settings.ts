import { Roster, WatchedWords } from "@hearth/contracts/messaging/onCall";
import { CrisisLines } from "@hearth/contracts/messaging/crisisLines";
import { seededLines } from "@hearth/contracts/messaging/crisisLines.seed";
import { stale } from "@hearth/contracts/errors";
import { noRoster } from "../../domain/onCall.ts";
import { seededWords } from "../../domain/seededWords.ts";
import type { Deps, SettingKind } from "../../ports.ts";

type Stored = Pick<Deps, "settings">;

/** The roster as it is now; version 0 is the one of an organisation that has saved none. */
export async function rosterOf({ settings }: Stored) {
  const saved = await settings.latest("roster");
  return saved
    ? { version: saved.version, roster: Roster.parse(saved.data) }
    : { version: 0, roster: noRoster };
}

export async function crisisLinesOf({ settings }: Stored) {
  const saved = await settings.latest("crisisLines");
  return saved
    ? { version: saved.version, lines: CrisisLines.parse(saved.data) }
    : { version: 0, lines: seededLines };
}

export async function watchedWordsOf({ settings }: Stored) {
  const saved = await settings.latest("watchedWords");
  return saved
    ? { version: saved.version, ...WatchedWords.parse(saved.data) }
    : { version: 0, words: [...seededWords] };
}

type Saving = Stored & Pick<Deps, "now">;
type Change = {
  readonly kind: SettingKind;
  /** The version that was read. */
  readonly version: number;
  readonly data: object;
  readonly savedById: string | null;
};

/** Saves the next version of a setting. Who read an older one is told so, and changes nothing. */
export async function saveSetting({ settings, now }: Saving, change: Change) {
  const { kind, version: read, data, savedById } = change;
  const version = read + 1;
  const isNext = ((await settings.latest(kind))?.version ?? 0) === read;
  if (!isNext || !(await settings.save(kind, { version, data, savedById, savedAt: now() })))
    throw stale("This page");
  return { version };
}
