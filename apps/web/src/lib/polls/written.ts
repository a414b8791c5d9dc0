import { type PollQuestion, PollQuestion as Question } from "@hearth/contracts/live/tools";

/** A poll as it stands in the form. */
export type Writing = {
  readonly question: string;
  readonly answers: string;
  readonly kind: PollQuestion["kind"];
  readonly anonymous: boolean;
};

export const nothingWritten: Writing = {
  question: "",
  answers: "",
  kind: "single",
  anonymous: true,
};

export const asWriting = ({ question, options, kind, anonymous }: PollQuestion): Writing => ({
  ...{ question, kind, anonymous },
  answers: options.join("\n"),
});

export type Checked =
  | { readonly poll: PollQuestion; readonly wrong: null }
  | { readonly poll: null; readonly wrong: "question" | "answers" };

/** The poll that was written, or which field is not right yet. */
export function checked({ question, answers, kind, anonymous }: Writing): Checked {
  const options = answers
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const { data } = Question.safeParse({ question, kind, anonymous, options });
  if (!data) {
    const isQuestionRight = Question.shape.question.safeParse(question).success;
    return { poll: null, wrong: isQuestionRight ? "answers" : "question" };
  }
  const isDistinct = new Set(data.options).size === data.options.length;
  return isDistinct ? { poll: data, wrong: null } : { poll: null, wrong: "answers" };
}
