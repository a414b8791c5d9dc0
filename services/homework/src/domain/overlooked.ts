/** What there is to know of a version of a sheet besides its content. */
export type SheetHead = {
  readonly versionId: string;
  readonly version: number;
  /** The version that it was made on. */
  readonly base: string | null;
  readonly savedAt: string;
};

/** The newest version that the current one does not stand on, neither by itself nor through those before it. */
export function overlookedIn<Head extends SheetHead>(newestFirst: readonly Head[]): Head | null {
  let known = newestFirst[0]?.versionId ?? null;
  for (const head of newestFirst) {
    if (head.versionId !== known) return head;
    known = head.base;
  }
  return null;
}
