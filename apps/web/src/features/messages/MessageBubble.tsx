import { useMe } from "../../lib/me.ts";
import { useDates } from "../../lib/time/useDates.ts";

type MessageBubbleProps = {
  readonly own: boolean;
  readonly author: string;
  /** Null while it is on its way. */
  readonly at: string | null;
  readonly text: string;
};

/** One message: who, when, what. */
export function MessageBubble({ own, author, at, text }: MessageBubbleProps) {
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  const side = own
    ? "ms-auto border-transparent bg-accent-soft text-on-accent-soft"
    : "border-line bg-surface";
  return (
    <article className={`grid w-fit max-w-[85%] gap-1 rounded-card border px-4 py-3 ${side}`}>
      <header className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span className="font-semibold">{author}</span>
        {at !== null && <time dateTime={at}>{dayTime(at)}</time>}
      </header>
      <p className="break-words whitespace-pre-wrap">{text}</p>
    </article>
  );
}
