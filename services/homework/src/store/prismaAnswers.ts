import { type AnswerValue, SavedAnswer } from "@hearth/contracts/homework/answers";
import type { AnswerStore } from "../ports.ts";
import type { HomeworkTx } from "./homeworkTx.ts";

type Row = {
  readonly fieldId: string;
  readonly value: unknown;
  readonly version: number;
  readonly savedAt: Date;
};

const toAnswer = ({ fieldId, value, version, savedAt }: Row): SavedAnswer =>
  SavedAnswer.parse({ fieldId, value, version, savedAt: savedAt.toISOString() });

export const prismaAnswers = (tx: HomeworkTx): AnswerStore => ({
  async of(submissionId) {
    const rows = await tx.answer.findMany({ where: { submissionId }, orderBy: { fieldId: "asc" } });
    return rows.map(toAnswer);
  },
  async save(submissionId, answers) {
    for (const { fieldId, value, version, savedAt } of answers)
      await tx.$executeRaw`
        INSERT INTO "Answer" ("submissionId", "fieldId", "version", "value", "savedAt")
        VALUES (${submissionId}::uuid, ${fieldId}, ${version}, ${JSON.stringify(value)}::jsonb, ${savedAt}::timestamptz)
        ON CONFLICT ("tenant", "submissionId", "fieldId") DO UPDATE
        SET "version" = excluded."version", "value" = excluded."value", "savedAt" = excluded."savedAt"`;
  },
  async overwrite(submissionId, answers) {
    const data = answers.flatMap(({ value, ...answer }) =>
      value === null ? [] : [{ ...answer, value, submissionId }],
    );
    await tx.overwrittenAnswer.createMany({ data, skipDuplicates: true });
  },
  async overwritten(submissionId) {
    const rows = await tx.overwrittenAnswer.findMany({
      where: { submissionId },
      orderBy: { savedAt: "desc" },
      take: 60,
    });
    return rows.map(toAnswer);
  },
  async ofMany(submissionIds) {
    const rows = await tx.answer.findMany({ where: { submissionId: { in: [...submissionIds] } } });
    const byTry = new Map<string, Record<string, AnswerValue>>();
    for (const row of rows) {
      const { fieldId, value } = toAnswer(row);
      const answers = byTry.get(row.submissionId) ?? {};
      if (value !== null) byTry.set(row.submissionId, { ...answers, [fieldId]: value });
    }
    return byTry;
  },
});
