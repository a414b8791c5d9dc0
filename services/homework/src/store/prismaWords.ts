import type { WordStore } from "../ports.ts";
import type { HomeworkTx } from "./homeworkTx.ts";

/** What people say about an assignment: feedback and questions. */
export const prismaWords = (tx: HomeworkTx): WordStore => ({
  async feedbackOn(assignmentId) {
    const rows = await tx.feedback.findMany({
      where: { assignmentId },
      orderBy: [{ givenAt: "asc" }, { id: "asc" }],
    });
    return rows.map(({ id, submissionId, by, words, returned, givenAt }) => ({
      ...{ feedbackId: id, submissionId, by, words, returned },
      givenAt: givenAt.toISOString(),
    }));
  },
  async giveFeedback(assignmentId, { feedbackId: id, ...feedback }) {
    await tx.feedback.create({ data: { ...feedback, id, assignmentId } });
  },
  async questionsOn(assignmentId) {
    const rows = await tx.question.findMany({
      where: { assignmentId },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    });
    return rows.map(({ id, by, byClient, words, askedAt }) => ({
      ...{ questionId: id, by, byClient, words },
      askedAt: askedAt.toISOString(),
    }));
  },
  async ask(assignmentId, { questionId: id, ...question }) {
    await tx.question.create({ data: { ...question, id, assignmentId } });
  },
});
