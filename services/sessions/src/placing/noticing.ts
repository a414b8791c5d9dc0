import { groupBy } from "es-toolkit/array";
import type { Unnoticed } from "../store/lookups.ts";
import type { Background } from "./background.ts";
import type { Parts } from "./parts.ts";
import type { SideBySide } from "./sideBySide.ts";

type Needs = {
  readonly parts: Pick<Parts, "lookups" | "pace">;
  readonly background: Pick<Background, "notice">;
  readonly work: SideBySide;
};

/** Notes in the live state who has no connection any more, by the journals of the nodes: one change for all of a session. */
export const noticing =
  ({ parts: { lookups, pace }, background, work }: Needs) =>
  async (): Promise<void> => {
    const all = await lookups.unnoticed(pace.absentMs);
    for (const [sessionId, people] of Object.entries(groupBy(all, (one) => one.sessionId)))
      void work.begin(sessionId, () => notice(background, sessionId, people));
  };

async function notice(
  background: Needs["background"],
  sessionId: string,
  people: readonly Unnoticed[],
): Promise<void> {
  const [first] = people;
  if (!first) return;
  await background.notice(
    { tenant: first.tenant, cause: "presence" },
    {
      sessionId,
      people: people.map(({ participantId, awaySince }) => ({
        participantId,
        awaySince: awaySince?.toISOString() ?? null,
      })),
    },
  );
}
