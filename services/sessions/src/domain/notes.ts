import { invalidInput } from "@hearth/contracts/errors";
import type { NoteAnswers, NoteField, NoteForm } from "@hearth/contracts/sessions/notes";
import type { LiveState } from "./liveState.ts";

type Answer = NoteAnswers[string];

/** The answers as they fit the form: each to a field of it, choices among its options. Empty ones are left out. */
export function answersOn({ fields }: NoteForm, answers: NoteAnswers): NoteAnswers {
  const given = Object.entries(answers).filter(([, answer]) => !isEmpty(answer));
  for (const [fieldId, answer] of given) {
    const field = fields.find((one) => one.fieldId === fieldId);
    if (!field || !fits(field, answer)) throw invalidInput(`This form takes no such ${fieldId}`);
  }
  return Object.fromEntries(given);
}

const isEmpty = (answer: Answer): boolean =>
  typeof answer === "string" ? answer.trim() === "" : answer.length === 0;

function fits({ kind, options }: NoteField, answer: Answer): boolean {
  const isOption = (id: string) => options.some(({ optionId }) => optionId === id);
  if (typeof answer !== "string") return kind === "several" && answer.every(isOption);
  return kind === "text" || (kind === "one" && isOption(answer));
}

/** Who has been in the session: clients as a number, and who led it by name and role. */
export function presentIn({ participants }: LiveState) {
  const were = participants.filter(({ admittedAt }) => admittedAt !== null);
  const isClient = (role: string) => role === "client" || role === "family_member";
  return {
    clients: were.filter(({ role }) => isClient(role)).length,
    staff: were
      .filter(({ staff }) => staff)
      .map(({ displayName, role }) => ({ displayName, role })),
  };
}
