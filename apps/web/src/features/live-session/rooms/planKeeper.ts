import { AppError } from "@hearth/contracts/errors";
import { type BreakoutPlan, PlannedRooms } from "@hearth/contracts/live/rooms";
import type { Problem } from "../../../lib/api/problem.ts";
import type { Rooms } from "../../../lib/planning/plan.ts";
import { problemOfAct } from "../problemOfAct.ts";

type Save = (version: number, rooms: PlannedRooms) => Promise<BreakoutPlan>;
type PlannedRooms = BreakoutPlan["rooms"];

/** The plan as it is worked on here. */
export type KeptPlan = {
  readonly rooms: Rooms;
  /** Of what is saved. */
  readonly version: number;
  readonly savedBy: string;
  readonly state: "saved" | "unsaved" | "invalid" | "failed";
  readonly problem: Problem | null;
  /** Somebody else saved first: what was made here meanwhile, for another try. */
  readonly mine: Rooms | null;
};

const calmMs = 600;

/** One person's work on the plan of all staff: saved by itself, never over what somebody else has saved. */
export class PlanKeeper {
  readonly #save: Save;
  readonly #listeners = new Set<() => void>();
  #plan: BreakoutPlan;
  #draft: Rooms | null = null;
  /** The version that the draft was made from. */
  #basedOn = 0;
  #mine: Rooms | null = null;
  #problem: Problem | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<boolean> | null = null;
  #kept: KeptPlan;

  constructor(plan: BreakoutPlan, save: Save) {
    this.#plan = plan;
    this.#save = save;
    this.#kept = this.#now();
  }

  readonly getSnapshot = (): KeptPlan => this.#kept;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the server says is saved. */
  told(plan: BreakoutPlan): void {
    if (plan.version <= this.#plan.version) return;
    this.#plan = plan;
    this.#changed();
  }

  /** Shown at once, and saved when nothing more is changed for a moment. */
  edit(rooms: Rooms): void {
    if (!this.#draft) this.#basedOn = this.#plan.version;
    this.#draft = rooms;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), calmMs);
    this.#changed();
  }

  /** Saves what is not saved yet. False: it could not be, and the snapshot says why. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#draft) {
      this.#sending ??= this.#send(this.#draft).finally(() => {
        this.#sending = null;
      });
      if (!(await this.#sending)) return false;
    }
    return true;
  }

  /** Puts my rooms in the place of those that somebody else has saved. */
  takeMine(): void {
    const mine = this.#mine;
    this.#mine = null;
    if (mine) this.edit(mine);
    void this.flush();
  }

  takeTheirs(): void {
    this.#mine = null;
    this.#changed();
  }

  async #send(draft: Rooms): Promise<boolean> {
    const rooms = PlannedRooms.safeParse(draft).data;
    if (!rooms) return false;
    try {
      const plan = await this.#save(this.#basedOn, rooms);
      this.#basedOn = plan.version;
      if (plan.version > this.#plan.version) this.#plan = plan;
      if (this.#draft === draft) this.#draft = null;
      this.#problem = null;
      return true;
    } catch (fault) {
      this.#refused(fault);
      return false;
    } finally {
      this.#changed();
    }
  }

  #refused(fault: unknown): void {
    if (fault instanceof AppError && fault.code === "stale") {
      this.#mine = this.#draft;
      this.#draft = null;
    } else this.#problem = problemOfAct(fault);
  }

  #now(): KeptPlan {
    const { version, savedBy, rooms } = this.#plan;
    return {
      rooms: this.#draft ?? rooms,
      version,
      savedBy,
      state: this.#state(),
      problem: this.#problem,
      mine: this.#mine,
    };
  }

  #state(): KeptPlan["state"] {
    if (!this.#draft) return "saved";
    if (!PlannedRooms.safeParse(this.#draft).success) return "invalid";
    return this.#problem ? "failed" : "unsaved";
  }

  #changed(): void {
    this.#kept = this.#now();
    for (const listener of this.#listeners) listener();
  }
}
