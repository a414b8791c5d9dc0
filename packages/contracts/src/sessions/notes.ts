import { z } from "zod";
import { Role } from "../actor.ts";
import { command, query } from "../define.ts";
import { DisplayName } from "../identity.ts";
import { leading, live } from "./common.ts";

/** Words of a form, in each language that staff read. */
export const FormWords = z.object({ en: z.string(), es: z.string() });
export type FormWords = z.infer<typeof FormWords>;

/** One question of a form: answered in words, by one of several, or by any of several. */
export const NoteField = z.object({
  fieldId: z.string(),
  kind: z.enum(["text", "one", "several"]),
  label: FormWords,
  help: FormWords.nullable(),
  /** What one chooses from; empty where one writes. */
  options: z.array(z.object({ optionId: z.string(), label: FormWords })),
});
export type NoteField = z.infer<typeof NoteField>;

/** The form of the note of one kind of meeting. A change of it is a form with another id: what was written keeps its own. */
export const NoteForm = z.object({
  formId: z.string(),
  /** What it is about, and what does not belong into it. */
  about: FormWords,
  fields: z.array(NoteField),
});
export type NoteForm = z.infer<typeof NoteForm>;

/** By field: words, or the options that were chosen. What is not answered is absent. */
export const NoteAnswers = z.record(
  z.string().max(60),
  z.union([z.string().max(8_000), z.array(z.string().max(60)).max(40)]),
);
export type NoteAnswers = z.infer<typeof NoteAnswers>;

/** What those who lead wrote down of a session. */
export const SessionNote = z.object({
  /** 1 for the first that was saved. */
  version: z.int().positive(),
  answers: NoteAnswers,
  savedAt: z.iso.datetime(),
  /** The person who saved it. */
  savedBy: z.uuid(),
});
export type SessionNote = z.infer<typeof SessionNote>;

/** The note of a session: for who leads it, on the form of its kind. */
export const notes = {
  /** Audited as a read of the records of all who were there. */
  getNote: query("sessions.note.get", {
    input: live,
    output: z.object({
      form: NoteForm,
      note: SessionNote.nullable(),
      /** Who has been in it, for the note's head: clients as a number, who led by name and role. */
      present: z.object({
        clients: z.int().nonnegative(),
        staff: z.array(z.object({ displayName: DisplayName, role: Role })),
      }),
    }),
    access: leading,
  }),
  /** Made from this version, 0 where there is none yet: `stale` when somebody else has saved since. */
  saveNote: command("sessions.note.save", {
    input: live.extend({
      formId: z.string(),
      version: z.int().nonnegative(),
      answers: NoteAnswers,
    }),
    output: z.object({ version: z.int().positive(), savedAt: z.iso.datetime() }),
    access: leading,
  }),
} as const;
