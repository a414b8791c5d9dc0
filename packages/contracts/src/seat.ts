/** So long after leaving somebody who did not mean to is back with one press; later they open their link again. */
export const comeBackSeconds = 120;
