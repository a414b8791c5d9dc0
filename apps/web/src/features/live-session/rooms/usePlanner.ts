import type { ControlView } from "@hearth/contracts/live";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../lib/api/problem.ts";
import { emptyRooms } from "../../../lib/planning/plan.ts";
import { problemOfAct } from "../problemOfAct.ts";
import type { RoomSession } from "../roomParts.ts";
import { usePlanKeeper } from "./usePlanKeeper.ts";
import { type Way, wayOf } from "./ways.ts";

/** How the rooms are opened. */
export type Opening = {
  readonly minutes: number | null;
  readonly choice: boolean;
  readonly flagAfterMinutes: number;
};
/** Who meets whom in the rounds to come, this one first. */
export type Rounds = readonly (readonly (readonly string[])[])[];

/** Planning rooms and opening them: from a way to a saved plan to open rooms. */
export function usePlanner(view: ControlView, session: RoomSession) {
  const { t } = useTranslation("planning");
  const [keeper, plan] = usePlanKeeper(view.plan, session);
  const [busy, setBusy] = useState<"suggest" | "open" | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [rounds, setRounds] = useState<Rounds>([]);
  const [unmet, setUnmet] = useState<readonly string[]>([]);

  const during = async (what: "suggest" | "open", work: () => Promise<void>) => {
    setBusy(what);
    setProblem(null);
    try {
      await work();
    } catch (fault) {
      setProblem(problemOfAct(fault));
    } finally {
      setBusy(null);
    }
  };

  const ask = async (way: Way, count: number) => {
    const asked = wayOf(way, count);
    if (asked) return session.act("suggestPlan", { way: asked });
    const rooms = emptyRooms(count, (number) => t("roomNumber", { number }));
    return { rooms, rounds: [], unmet: [] };
  };

  /** Fills the plan as the way says. False where it does not respect every pair, and can't be opened. */
  const fill = async (way: Way, count: number) => {
    const filled = await ask(way, count);
    keeper.edit(filled.rooms);
    setRounds(filled.rounds);
    setUnmet(filled.unmet);
    return filled.unmet.length === 0;
  };

  const openSaved = async (opening: Opening) => {
    if (!(await keeper.flush())) return;
    const { version } = keeper.getSnapshot();
    await session.act("openBreakouts", { version, ...opening });
  };

  return {
    plan,
    edit: keeper.edit.bind(keeper),
    takeMine: keeper.takeMine.bind(keeper),
    takeTheirs: keeper.takeTheirs.bind(keeper),
    busy,
    problem,
    rounds,
    /** Pairs that no such rooms could respect. */
    unmet,
    suggest: (way: Way, count: number) =>
      void during("suggest", async () => {
        await fill(way, count);
      }),
    open: (opening: Opening) => void during("open", () => openSaved(opening)),
    /** From nothing to open rooms with one press. */
    fillAndOpen: (way: Way, count: number, opening: Opening) =>
      void during("open", async () => {
        if (await fill(way, count)) await openSaved(opening);
      }),
  };
}
export type PlannerHand = ReturnType<typeof usePlanner>;
