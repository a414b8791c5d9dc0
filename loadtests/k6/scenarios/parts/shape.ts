const number = (name: string, otherwise: number): number => Number(__ENV[name] ?? otherwise);

/** How many come, and for how long: by the environment, else what a machine of two cores does beside the people themselves. */
export const shape = {
  groups: number("GROUPS", 2),
  size: number("SIZE", 6),
  /** Seconds that everybody stays once all are in. */
  seconds: number("SECONDS", 30),
  /** Seconds in which the groups begin, one after the other. */
  window: number("WINDOW", 10),
  rounds: number("ROUNDS", 3),
};

/** When the whole run is to be over at the latest, in seconds. */
export const longest = shape.window + shape.seconds + 180;
