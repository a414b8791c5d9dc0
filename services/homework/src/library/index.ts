import type { Instrument } from "../domain/scoring/instrument.ts";
import { instrumentWork } from "../domain/work/instrumentWork.ts";
import { type Library, libraryOf } from "../domain/work/work.ts";
import { diaryCard } from "./diaryCard.ts";
import { journal, task, upload } from "./plainWorks.ts";
import { thoughtRecord } from "./thoughtRecord.ts";

/** Our own forms, and the instruments that may be used without asking anybody. */
export const makeLibrary = (instruments: readonly Instrument[]): Library =>
  libraryOf([
    ...[thoughtRecord, diaryCard, journal, upload, task],
    ...instruments.filter(({ rights }) => rights.enabledByDefault).map(instrumentWork),
  ]);
