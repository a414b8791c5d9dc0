import type { ReactNode } from "react";

type CardProps = {
  readonly children: ReactNode;
  /** The id of the heading that names it: makes it an article. */
  readonly labelledBy?: string;
  readonly className?: string;
};

/** One thing and what belongs to it. */
export function Card({ children, labelledBy, className = "" }: CardProps) {
  const look = `rounded-card border border-line bg-surface p-5 shadow-card sm:p-6 ${className}`;
  if (labelledBy === undefined) return <div className={look}>{children}</div>;
  return (
    <article aria-labelledby={labelledBy} className={look}>
      {children}
    </article>
  );
}
