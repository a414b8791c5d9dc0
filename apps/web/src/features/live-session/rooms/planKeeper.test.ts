import { AppError } from "@hearth/contracts/errors";
import type { BreakoutPlan } from "@hearth/contracts/live/rooms";
import { expect, test, vi } from "vitest";
import { changed, emptyRooms, type Rooms } from "../../../lib/planning/plan.ts";
import { PlanKeeper } from "./planKeeper.ts";

const two = emptyRooms(2, (number) => `Room ${number}`);
const named = (name: string): Rooms => changed(two, 0, { name });
const plan = (version: number, rooms: Rooms = two, savedBy = "Dana"): BreakoutPlan => ({
  version,
  rooms: [...rooms],
  savedBy,
});
type Save = ConstructorParameters<typeof PlanKeeper>[1];
const saves = () => vi.fn<Save>((version, rooms) => Promise.resolve(plan(version + 1, rooms)));

test("what is changed shows at once and is saved on the version that it was made from", async () => {
  const save = saves();
  const keeper = new PlanKeeper(plan(3), save);
  keeper.edit(named("Garden"));
  expect(keeper.getSnapshot()).toMatchObject({ rooms: named("Garden"), state: "unsaved" });
  expect(await keeper.flush()).toBe(true);
  expect(save.mock.calls).toEqual([[3, named("Garden")]]);
  expect(keeper.getSnapshot()).toMatchObject({ version: 4, state: "saved" });
});

test("a change made while another is being saved is saved after it, on its version", async () => {
  const save = saves();
  const keeper = new PlanKeeper(plan(1), save);
  keeper.edit(named("Garden"));
  const saved = keeper.flush();
  keeper.edit(named("Harbour"));
  expect(await saved).toBe(true);
  expect(save.mock.calls).toEqual([
    [1, named("Garden")],
    [2, named("Harbour")],
  ]);
  expect(keeper.getSnapshot()).toMatchObject({ rooms: named("Harbour"), state: "saved" });
});

test("who saves second is refused, sees the newer plan, and may still put theirs in its place", async () => {
  const save = saves().mockRejectedValueOnce(new AppError("stale", "Somebody else saved"));
  const keeper = new PlanKeeper(plan(1), save);
  keeper.edit(named("Mine"));
  keeper.told(plan(2, named("Theirs")));
  expect(keeper.getSnapshot().rooms).toEqual(named("Mine"));
  expect(await keeper.flush()).toBe(false);
  expect(keeper.getSnapshot()).toMatchObject({ rooms: named("Theirs"), mine: named("Mine") });
  keeper.takeMine();
  await vi.waitFor(() => expect(keeper.getSnapshot().state).toBe("saved"));
  expect(save.mock.calls.at(-1)).toEqual([2, named("Mine")]);
  expect(keeper.getSnapshot()).toMatchObject({ rooms: named("Mine"), mine: null });
});

test("who takes the newer plan goes on from it, and an older one is never shown again", () => {
  const keeper = new PlanKeeper(plan(1), saves());
  keeper.told(plan(3, named("Theirs")));
  keeper.told(plan(2, named("Older")));
  keeper.takeTheirs();
  expect(keeper.getSnapshot()).toMatchObject({ rooms: named("Theirs"), version: 3, mine: null });
});

test("a plan that can't be is not sent: it stays on the screen with its fault", async () => {
  const save = saves();
  const keeper = new PlanKeeper(plan(1), save);
  keeper.edit(named("Room 2"));
  expect(await keeper.flush()).toBe(false);
  expect(save).not.toHaveBeenCalled();
  expect(keeper.getSnapshot()).toMatchObject({ rooms: named("Room 2"), state: "invalid" });
});

test("what could not be saved stays and is tried again", async () => {
  const save = saves().mockRejectedValueOnce(new AppError("unavailable", "Try again"));
  const keeper = new PlanKeeper(plan(1), save);
  keeper.edit(named("Garden"));
  expect(await keeper.flush()).toBe(false);
  expect(keeper.getSnapshot()).toMatchObject({ rooms: named("Garden"), state: "failed" });
  expect(await keeper.flush()).toBe(true);
  expect(keeper.getSnapshot()).toMatchObject({ state: "saved", problem: null });
});
