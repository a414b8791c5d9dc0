import { type CrisisLine, CrisisLines } from "@hearth/contracts/messaging/crisisLines";

/** A crisis line that somebody is writing: what is missing is empty. */
export type LineDraft = {
  readonly key: string;
  readonly name: CrisisLine["name"];
  readonly note: CrisisLine["note"];
  readonly call: string;
  readonly text: string;
  readonly textWord: string;
  readonly chat: string;
  /** Regions with commas between. */
  readonly regions: string;
};
export type LinesDraft = {
  readonly emergencyNumber: string;
  readonly lines: readonly LineDraft[];
};

export const mostLines = 20;

export const emptyLine = (key: string): LineDraft => ({
  ...{ key, name: { en: "", es: "" }, note: { en: "", es: "" } },
  ...{ call: "", text: "", textWord: "", chat: "", regions: "" },
});

export const draftOf = ({ lines: saved }: { readonly lines: CrisisLines }): LinesDraft => ({
  emergencyNumber: saved.emergencyNumber,
  lines: saved.lines.map(({ name, note, regions, ...ways }, at) => ({
    ...{ key: `saved-${at}`, name, note, regions: regions.join(", ") },
    ...{ call: ways.call ?? "", text: ways.text ?? "" },
    ...{ textWord: ways.textWord ?? "", chat: ways.chat ?? "" },
  })),
});

/** People write numbers with spaces and brackets; a phone dials them without. */
const dialled = (number: string) => number.replaceAll(/[\s().]/g, "");
const orNull = (text: string) => (text === "" ? null : text);
const regionsOf = (text: string) =>
  text
    .split(",")
    .map((region) => region.trim().toUpperCase())
    .filter((region) => region !== "");

/** What would be saved of it. */
export const contentOf = ({ emergencyNumber, lines }: LinesDraft): CrisisLines => ({
  emergencyNumber: dialled(emergencyNumber),
  lines: lines.map(({ name, note, call, text, textWord, chat, regions }) => ({
    ...{ name, note, regions: regionsOf(regions) },
    ...{ call: orNull(dialled(call)), text: orNull(dialled(text)) },
    ...{ textWord: orNull(textWord.trim()), chat: orNull(chat.trim()) },
  })),
});

export type FaultName = "number" | "name" | "note" | "chat" | "regions" | "way" | "keepOne";

const faultOfField: Readonly<Record<string, FaultName>> = {
  ...{ emergencyNumber: "number", call: "number", text: "number" },
  ...{ name: "name", note: "note", chat: "chat", regions: "regions", lines: "keepOne" },
};

/** What is wrong, by its place: `emergencyNumber`, `lines`, or a field of a line such as `0.call`. */
export function faultsOf(draft: LinesDraft): ReadonlyMap<string, FaultName> {
  const content = contentOf(draft);
  const issues = CrisisLines.safeParse(content).error?.issues ?? [];
  const ofFields = issues.map(({ path }) => {
    const [top = "", at, field = top] = path.map(String);
    const place = at === undefined ? top : `${at}.${field}`;
    return [place, faultOfField[field] ?? "name"] as const;
  });
  const wayless = content.lines.flatMap(({ call, text, chat }, at) =>
    (call ?? text ?? chat) === null ? [[`${at}.call`, "way"] as const] : [],
  );
  return new Map([...ofFields, ...wayless]);
}

type Place = "up" | "down";

/** A line one place further up or down. */
export function moved(lines: readonly LineDraft[], at: number, to: Place): readonly LineDraft[] {
  const other = to === "up" ? at - 1 : at + 1;
  const [one, two] = [lines[at], lines[other]];
  return one && two ? lines.with(at, two).with(other, one) : lines;
}

/** A line, and the place where it stands or stood. */
export type PlacedLine = { readonly line: LineDraft; readonly at: number };

/** A line back in the place where it was. */
export const putBack = (
  lines: readonly LineDraft[],
  { line, at }: PlacedLine,
): readonly LineDraft[] => lines.toSpliced(Math.min(at, lines.length), 0, line);
