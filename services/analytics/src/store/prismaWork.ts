import type { ScoredTry } from "../domain/trends.ts";
import type { Whose, WorkStore } from "../ports.ts";
import type { AnalyticsTx } from "./analyticsTx.ts";

/** The database adds the tenant. A fact that is told again changes nothing. */
export const prismaWork = (tx: AnalyticsTx): WorkStore => ({
  async putGiven({ dueOn, ...given }) {
    await tx.givenWork.createMany({
      data: [{ ...given, dueOn: dueOn === null ? null : new Date(dueOn) }],
      skipDuplicates: true,
    });
  },
  async putTry(one, scores) {
    const { submissionId } = one;
    await tx.handedIn.createMany({ data: [one], skipDuplicates: true });
    await tx.tryScore.createMany({
      data: scores.map((score) => ({ submissionId, ...score })),
      skipDuplicates: true,
    });
  },
  async putAnswered(assignmentId) {
    await tx.answeredWork.createMany({ data: [{ assignmentId }], skipDuplicates: true });
  },
  ...reading(tx),
  async forget() {
    const forgotten = [
      await tx.tryScore.deleteMany(),
      await tx.handedIn.deleteMany(),
      await tx.givenWork.deleteMany(),
      await tx.answeredWork.deleteMany(),
    ];
    return forgotten.reduce((sum, { count }) => sum + count, 0);
  },
});

const reading = (tx: AnalyticsTx): Pick<WorkStore, "of" | "scoresOf"> => ({
  async of(whose) {
    const where = whereOf(whose);
    const given = await tx.givenWork.findMany({ where, omit: { tenant: true } });
    const tries = await tx.handedIn.findMany({ where, omit: { tenant: true } });
    const answered = await tx.answeredWork.findMany({
      where: { assignmentId: { in: given.map(({ assignmentId }) => assignmentId) } },
    });
    return {
      given: given.map((one) => ({ ...one, dueOn: one.dueOn?.toISOString().slice(0, 10) ?? null })),
      tries,
      answered: answered.map(({ assignmentId }) => assignmentId),
    };
  },
  async scoresOf(whose) {
    const tries = await tx.handedIn.findMany({ where: whereOf(whose), omit: { tenant: true } });
    const byId = new Map(tries.map((one) => [one.submissionId, one]));
    const scores = await tx.tryScore.findMany({
      where: { submissionId: { in: [...byId.keys()] } },
      omit: { tenant: true },
    });
    return scores.flatMap((score): ScoredTry[] => {
      const one = byId.get(score.submissionId);
      return one ? [{ ...one, ...score }] : [];
    });
  },
});

const whereOf = ({ clientIds, groupIds }: Whose) => ({
  clientId: { in: [...clientIds] },
  ...(groupIds !== null && { groupId: { in: [...groupIds] } }),
});
