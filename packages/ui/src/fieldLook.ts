/** What can be filled in. 16 px of text at least, so that phones don't zoom in. */
export const fieldLook =
  "min-h-12 w-full rounded-control border border-line-strong bg-surface px-3.5 py-2.5 text-base text-ink " +
  "placeholder:text-muted data-hovered:border-ink data-invalid:border-danger data-invalid:border-2 " +
  "data-disabled:opacity-60";

export const labelLook = "text-sm font-semibold text-ink";
