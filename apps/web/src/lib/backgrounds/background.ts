/** What the others see behind a person: the room as it is, the room blurred, a picture of ours, or the person's own. */
export const backgrounds = ["none", "blur", "hills", "shore", "evening", "own"] as const;
export type Background = (typeof backgrounds)[number];
/** A picture that is drawn here. */
export type DrawnBackground = Exclude<Background, "none" | "blur" | "own">;
