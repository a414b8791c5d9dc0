import type { ComponentType } from "react";
import type { RoomPartProps } from "./roomParts.ts";

type Part = ComponentType<RoomPartProps>;

/** One line each above the grid, the most urgent last: each shows itself when it has something to say. */
export const notices: readonly Part[] = [];

/** Cards that stay in sight beside what is above the grid: a task, a question, a poll. */
export const cards: readonly Part[] = [];

/** What lies over the grid, or asks in a dialog. */
export const overlays: readonly Part[] = [];

/** Small tools in the toolbar, after microphone and camera. */
export const smallTools: readonly Part[] = [];
