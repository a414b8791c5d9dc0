import { z } from "zod";
import { WorkWords } from "./words.ts";

/** Who reads an answer: the client alone, those who lead the group, or all staff of the group. */
export const Visibility = z.enum(["private", "clinician", "team"]);
export type Visibility = z.infer<typeof Visibility>;

export const Op = z.enum([">=", "<=", "==", ">", "<"]);
export type Op = z.infer<typeof Op>;

/** A question is asked when any of these answers meets the bound. */
export const ShowIf = z.object({ anyOf: z.array(z.string()).min(1), op: Op, value: z.number() });
export type ShowIf = z.infer<typeof ShowIf>;

export const Option = z.object({
  optionId: z.string(),
  label: WorkWords,
  /** What it counts; null where nothing is counted. */
  value: z.int().nullable(),
});
export type Option = z.infer<typeof Option>;

const scale = {
  min: z.int(),
  max: z.int(),
  step: z.int().positive(),
  /** What the two ends mean. */
  low: WorkWords.nullable(),
  high: WorkWords.nullable(),
};

/** One column of the lines of a list. */
export const RowPart = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("line"), partId: z.string(), label: WorkWords }),
  z.object({ kind: z.literal("yesNo"), partId: z.string(), label: WorkWords }),
  z.object({
    kind: z.literal("one"),
    partId: z.string(),
    label: WorkWords,
    options: z.array(Option),
  }),
  z.object({ kind: z.literal("rating"), partId: z.string(), label: WorkWords, ...scale }),
]);
export type RowPart = z.infer<typeof RowPart>;

const shared = {
  fieldId: z.string(),
  /** A heading that begins with this question. */
  section: WorkWords.nullable(),
  /** Words that stand before the question and belong to it. */
  stem: WorkWords.nullable(),
  label: WorkWords,
  help: WorkWords.nullable(),
  required: z.boolean(),
  visibility: Visibility,
  showIf: ShowIf.nullable(),
};

/** One question of a work, by how it is answered. */
export const Field = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("one"), ...shared, options: z.array(Option).min(2) }),
  z.object({ kind: z.literal("several"), ...shared, options: z.array(Option).min(2) }),
  z.object({ kind: z.literal("rating"), ...shared, ...scale }),
  z.object({ kind: z.literal("yesNo"), ...shared }),
  z.object({
    kind: z.literal("text"),
    ...shared,
    size: z.enum(["line", "paragraph", "page"]),
    most: z.int().positive(),
  }),
  z.object({ kind: z.literal("files"), ...shared, most: z.int().positive() }),
  /** Lines that one adds. */
  z.object({
    kind: z.literal("rows"),
    ...shared,
    parts: z.array(RowPart).min(1),
    most: z.int().positive(),
    add: WorkWords,
  }),
  /** The lines of another question once more, each rated anew: what has changed. */
  z.object({
    kind: z.literal("again"),
    ...shared,
    ...scale,
    of: z.string(),
    /** The part by which a line is called, and the one that was rated before. */
    name: z.array(z.string()).min(1),
    before: z.string(),
  }),
]);
export type Field = z.infer<typeof Field>;
export type FieldOf<K extends Field["kind"]> = Extract<Field, { kind: K }>;

export const WorkKind = z.enum(["worksheet", "diary", "journal", "upload", "task", "instrument"]);
export type WorkKind = z.infer<typeof WorkKind>;

/** A work of the library, as one chooses it. */
export const WorkSummary = z.object({
  workId: z.string(),
  version: z.string(),
  kind: WorkKind,
  title: WorkWords,
  /** What it is for. */
  about: WorkWords,
  /** The languages it can be read in. */
  languages: z.array(z.string()).min(1),
  questions: z.int().positive(),
});
export type WorkSummary = z.infer<typeof WorkSummary>;

/** A work as it is filled in. Rules of scores and of risk stay with the service. */
export const WorkForm = WorkSummary.extend({
  instructions: WorkWords.nullable(),
  /** Whose work it is, printed wherever it is shown; null where it is our own. */
  attribution: z.string().nullable(),
  fields: z.array(Field).min(1),
  /** Answers that are told to the care team at once: help is shown with them, also without network. */
  watched: z.array(z.object({ fieldId: z.string(), op: Op, value: z.number() })),
});
export type WorkForm = z.infer<typeof WorkForm>;

/** What an assignment says of its work. */
export const WorkRef = WorkSummary.pick({
  workId: true,
  version: true,
  kind: true,
  title: true,
  languages: true,
});
export type WorkRef = z.infer<typeof WorkRef>;
