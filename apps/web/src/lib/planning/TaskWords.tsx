import type { Task } from "@hearth/contracts/live/rooms";

/** What a room works on: text, link, or both. */
export const TaskWords = ({ task: { text, link } }: { readonly task: Task }) =>
  (text !== null || link !== null) && (
    <div className="grid gap-1">
      {text !== null && <p className="break-words whitespace-pre-line">{text}</p>}
      {link !== null && (
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-flex min-h-target items-center break-all text-accent underline"
        >
          {link}
        </a>
      )}
    </div>
  );
