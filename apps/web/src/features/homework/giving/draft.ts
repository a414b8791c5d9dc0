/** What is written into the form with which work is given. */
export type GiveDraft = {
  readonly groupId: string | null;
  /** These clients; empty: nobody is chosen yet. */
  readonly clientIds: readonly string[];
  readonly isForAll: boolean;
  readonly workId: string | null;
  readonly title: string;
  readonly goal: string;
  readonly every: "once" | "day" | "week";
  readonly times: string;
  readonly dueOn: string;
};

export const emptyDraft: GiveDraft = {
  ...{ groupId: null, clientIds: [], isForAll: false, workId: null },
  ...{ title: "", goal: "", every: "once", times: "7", dueOn: "" },
};

/** The work that is called in the clinician's own words. */
const ownWords = "task";

export type GiveFault = "group" | "client" | "work" | "title" | "times";

const needs: Readonly<Record<GiveFault, (draft: GiveDraft) => boolean>> = {
  group: ({ groupId }) => groupId !== null,
  client: ({ groupId, isForAll, clientIds }) =>
    groupId === null || isForAll || clientIds.length > 0,
  work: ({ workId }) => workId !== null,
  title: ({ workId, title }) => workId !== ownWords || title.trim() !== "",
  times: ({ every, times }) => every === "once" || isTimes(times),
};
const all = Object.keys(needs) as GiveFault[];

/** What has to be put right before it is given. */
export const faultsOf = (draft: GiveDraft): readonly GiveFault[] =>
  all.filter((fault) => !needs[fault](draft));

const isTimes = (text: string) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 60;

/** The work as it is given. */
export function givenBy(draft: GiveDraft) {
  const { groupId, workId, clientIds, isForAll, title, goal, every, dueOn } = draft;
  return {
    groupId: groupId ?? "",
    to: isForAll ? ("everybody" as const) : [...clientIds],
    workId: workId ?? "",
    title: title.trim(),
    goal: goal.trim(),
    dose: { every, times: every === "once" ? 1 : Number(draft.times) },
    dueOn: dueOn === "" ? null : dueOn,
  };
}
