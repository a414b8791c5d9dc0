import type { Answers, SavedAnswer } from "@hearth/contracts/homework/answers";
import type { Feedback, Question } from "@hearth/contracts/homework/assignments";
import type { Assignment } from "@hearth/contracts/homework/common";
import type { Flag, Submission } from "@hearth/contracts/homework/submissions";
import type { WorkVersion } from "@hearth/contracts/homework/risk";
import type { Memberships } from "@hearth/service-kit/access";
import type { FileDeps } from "@hearth/service-kit/files/fileHandlers";
import type { SheetHead } from "./domain/overlooked.ts";
import type { Progress } from "./domain/progress.ts";
import type { Library } from "./domain/work/work.ts";

export type AssignmentStore = {
  give(assignment: Assignment, givenBy: string): Promise<void>;
  find(assignmentId: string): Promise<Assignment | null>;
  /** As `find`, for this transaction alone until its end: one change of an assignment after the other. */
  lock(assignmentId: string): Promise<Assignment | null>;
  /** Newest first, at most 200. */
  ofClient(clientId: string): Promise<Assignment[]>;
  ofGroups(groupIds: readonly string[]): Promise<Assignment[]>;
  these(assignmentIds: readonly string[]): Promise<Assignment[]>;
  keep(assignmentId: string, progress: Progress & { newFeedback?: boolean }): Promise<void>;
  see(assignmentId: string): Promise<void>;
  /** In the order of their ids. */
  after(assignmentId: string | null, most: number): Promise<Assignment[]>;
};

/** A try with the definition that it is answered on, and its group. */
export type StoredTry = Submission & { readonly groupId: string; readonly work: WorkVersion };

export type SubmissionStore = {
  begin(one: StoredTry): Promise<void>;
  find(submissionId: string): Promise<StoredTry | null>;
  /** Earliest turn and attempt first. */
  ofAssignment(assignmentId: string): Promise<StoredTry[]>;
  /** Tries of these groups that nobody has looked at yet, and drafts with a flag; the oldest first, at most 500. */
  waiting(groupIds: readonly string[]): Promise<StoredTry[]>;
  handedInSince(groupId: string, since: Date): Promise<StoredTry[]>;
  keep(submissionId: string, state: Submission["state"], submittedAt: Date | null): Promise<void>;
};

export type AnswerStore = {
  of(submissionId: string): Promise<SavedAnswer[]>;
  save(submissionId: string, answers: readonly SavedAnswer[]): Promise<void>;
  overwrite(submissionId: string, answers: readonly SavedAnswer[]): Promise<void>;
  overwritten(submissionId: string): Promise<SavedAnswer[]>;
  /** The answers of many tries, by try. */
  ofMany(submissionIds: readonly string[]): Promise<ReadonlyMap<string, Answers>>;
};

export type FlagStore = {
  of(submissionId: string): Promise<Flag[]>;
  raise(submissionId: string, flagId: string, flag: Flag): Promise<void>;
  ofMany(submissionIds: readonly string[]): Promise<ReadonlyMap<string, Flag[]>>;
};

export type WordStore = {
  feedbackOn(assignmentId: string): Promise<Feedback[]>;
  giveFeedback(assignmentId: string, feedback: Feedback): Promise<void>;
  questionsOn(assignmentId: string): Promise<Question[]>;
  ask(assignmentId: string, question: Question): Promise<void>;
};

/** The answers of a try that its client lets the group see. */
export type StoredAgreed = {
  readonly submissionId: string;
  readonly clientId: string;
  readonly groupId: string;
  readonly fieldIds: readonly string[];
  readonly agreedAt: string;
};

/** What clients agreed to show, and what is shown of it. */
export type ShowingStore = {
  of(submissionId: string): Promise<StoredAgreed | null>;
  /** In the place of what was agreed before; what is being shown goes on with it. */
  agree(agreed: StoredAgreed): Promise<void>;
  /** As if it had never been agreed; what is being shown ends. */
  takeBack(submissionId: string): Promise<void>;
  /** The latest first, at most 50. */
  inGroup(groupId: string): Promise<StoredAgreed[]>;
  begin(submissionId: string, showingId: string, shownAt: Date): Promise<void>;
  /** What is shown under this id, if that began after this moment. */
  shown(showingId: string, since: Date): Promise<StoredAgreed | null>;
  end(showingId: string): Promise<void>;
};

/** Which sheet of whom. */
export type SheetKey = {
  readonly clientId: string;
  readonly kind: "safety_plan" | "coping_cards";
};

export type Sheet = { readonly head: SheetHead; readonly content: unknown };

/** What clients write for themselves, in versions that are only added to. */
export type SheetStore = {
  /** One change of a sheet after the other, until the end of this transaction. */
  lock(key: SheetKey): Promise<void>;
  /** Newest first, at most 50. */
  heads(key: SheetKey): Promise<SheetHead[]>;
  /** This version, or the newest. */
  find(key: SheetKey, version: number | null): Promise<Sheet | null>;
  add(key: SheetKey, head: SheetHead, content: object): Promise<void>;
};

/** What handlers need from outside. The stores belong to one transaction, and so do the handlers. */
export type Deps = FileDeps & {
  readonly assignments: AssignmentStore;
  readonly submissions: SubmissionStore;
  readonly answers: AnswerStore;
  readonly flags: FlagStore;
  readonly words: WordStore;
  readonly sheets: SheetStore;
  readonly showings: ShowingStore;
  readonly memberships: Memberships;
  readonly library: Library;
  readonly now: () => Date;
};
