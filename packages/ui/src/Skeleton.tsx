type SkeletonProps = {
  /** Said once for the whole block. */
  readonly label: string;
  readonly rows?: number;
};

/** The shape of what is coming. */
export function Skeleton({ label, rows = 3 }: SkeletonProps) {
  return (
    <div role="status" aria-label={label} className="grid gap-4">
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          aria-hidden
          className="h-24 animate-pulse rounded-card border border-line bg-sunken"
        />
      ))}
    </div>
  );
}
