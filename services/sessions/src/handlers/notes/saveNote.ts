import { notFound, stale } from "@hearth/contracts/errors";
import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { formOf } from "../../domain/noteForms/index.ts";
import { answersOn } from "../../domain/notes.ts";
import type { Deps } from "../../ports.ts";
import { ask, leadersOnly } from "../liveCommand.ts";

export const saveNote: Handler<typeof sessions.rpc.saveNote, Deps> = async (
  { sessionId, formId, version, answers },
  { actor, about, live, people, notes, now },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  leadersOnly(asked);
  if (actor.kind !== "signIn") throw notFound("Session");
  for (const { personId } of asked.state.participants) about(personId);
  const saved = { version: version + 1, savedAt: now().toISOString() };
  const form = formOf(asked.state.session.kind, formId);
  const note = { ...saved, formId, answers: answersOn(form, answers), savedBy: actor.personId };
  if (!(await notes.save(sessionId, note, version))) throw stale("The note of this session");
  return saved;
};
