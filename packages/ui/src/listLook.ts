export const popoverLook =
  "min-w-(--trigger-width) max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-control border border-line bg-raised text-ink shadow-float";

export const itemLook =
  "flex min-h-target cursor-pointer items-center gap-3 rounded-lg px-3 py-2 text-base outline-none " +
  "data-focused:bg-accent-soft data-focused:text-on-accent-soft data-disabled:cursor-not-allowed data-disabled:opacity-55 " +
  "data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus";
