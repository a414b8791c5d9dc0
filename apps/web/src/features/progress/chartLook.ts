/** How every picture of numbers looks: the colours of the page, whichever they are. */
export const axis = {
  stroke: "var(--line-strong)",
  tick: { fill: "var(--muted)", fontSize: 13 },
} as const;

export const frame = { width: "100%", height: 220 } as const;
export const margin = { top: 16, right: 12, bottom: 0, left: -12 } as const;
