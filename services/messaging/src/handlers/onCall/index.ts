import { getCrisisLines, saveCrisisLines } from "./crisisLines.ts";
import { getRoster, saveRoster } from "./roster.ts";
import { getWatchedWords, saveWatchedWords } from "./watchedWords.ts";

export const onCallHandlers = {
  ...{ getRoster, saveRoster, getCrisisLines, saveCrisisLines, getWatchedWords, saveWatchedWords },
};
