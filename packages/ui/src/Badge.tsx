import type { ReactNode } from "react";

type BadgeProps = {
  readonly tone?: "plain" | "accent" | "good" | "warn" | "danger";
  readonly children: ReactNode;
};

const tones = {
  plain: "bg-sunken text-muted",
  accent: "bg-accent-soft text-on-accent-soft",
  good: "bg-good-soft text-on-good-soft",
  warn: "bg-warn-soft text-on-warn-soft",
  danger: "bg-danger-soft text-on-danger-soft",
};

/** A state in a word or two. The word says it; the colour only helps. */
export const Badge = ({ tone = "plain", children }: BadgeProps) => (
  <span
    className={`inline-flex items-center gap-1.5 rounded-full border border-transparent px-2.5 py-0.5 text-sm font-medium whitespace-nowrap ${tones[tone]}`}
  >
    {children}
  </span>
);
