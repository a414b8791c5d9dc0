import type { ReactNode } from "react";
import { useMe } from "../../lib/me.ts";
import { useDates } from "../../lib/time/useDates.ts";

type MessageBubbleProps = {
  readonly own: boolean;
  readonly author: string;
  /** Null while it is on its way. */
  readonly at: string | null;
  readonly text: string;
  /** What belongs to it besides its words: files, a menu, what became of it. */
  readonly children?: ReactNode;
  /** Beside the name. */
  readonly menu?: ReactNode;
};

/** One message: who, when, what. */
export function MessageBubble({ own, author, at, text, children, menu }: MessageBubbleProps) {
  const { timeZone } = useMe();
  const { time } = useDates(timeZone);
  const side = own
    ? "ms-auto border-transparent bg-accent-soft text-on-accent-soft"
    : "border-line bg-surface";
  return (
    <article
      className={`grid w-fit max-w-[90%] min-w-0 grid-cols-1 gap-1 rounded-card border px-4 py-3 ${side}`}
    >
      <header className="flex flex-wrap items-center gap-x-3 text-sm">
        <span className="font-semibold">{author}</span>
        {at !== null && (
          <time dateTime={at} className="tabular-nums">
            {time(at)}
          </time>
        )}
        {menu}
      </header>
      {text !== "" && <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>}
      {children}
    </article>
  );
}
