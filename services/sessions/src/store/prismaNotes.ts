import { NoteAnswers } from "@hearth/contracts/sessions/notes";
import type { NoteStore } from "../ports.ts";
import type { SessionsTx } from "./sessionsTx.ts";

export const prismaNotes = (tx: SessionsTx): NoteStore => ({
  async find(sessionId) {
    const row = await tx.note.findFirst({ where: { sessionId } });
    if (!row) return null;
    const { formId, version, answers, savedBy, savedAt } = row;
    return {
      ...{ formId, version, savedBy },
      answers: NoteAnswers.parse(answers),
      savedAt: savedAt.toISOString(),
    };
  },

  async save(sessionId, note, former) {
    // Who is first writes the row; who writes it at the same time finds it there.
    const { count } =
      former === 0
        ? await tx.note.createMany({ data: [{ sessionId, ...note }], skipDuplicates: true })
        : await tx.note.updateMany({ where: { sessionId, version: former }, data: note });
    return count === 1;
  },
});
