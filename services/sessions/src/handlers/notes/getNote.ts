import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { formOf } from "../../domain/noteForms/index.ts";
import { presentIn } from "../../domain/notes.ts";
import type { Deps } from "../../ports.ts";
import { ask, leadersOnly } from "../liveCommand.ts";

export const getNote: Handler<typeof sessions.rpc.getNote, Deps> = async (
  { sessionId },
  { actor, about, live, people, notes },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  leadersOnly(asked);
  for (const { personId } of asked.state.participants) about(personId);
  const written = await notes.find(sessionId);
  const form = formOf(asked.state.session.kind, written?.formId);
  const present = presentIn(asked.state);
  if (!written) return { form, present, note: null };
  const { version, answers, savedAt, savedBy } = written;
  return { form, present, note: { version, answers, savedAt, savedBy } };
};
