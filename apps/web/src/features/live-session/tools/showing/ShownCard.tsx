import "../words.ts";
import { lazy, Suspense } from "react";
import type { RoomPartProps } from "../../roomParts.ts";

const ShownWork = lazy(async () => ({ default: (await import("./ShownWork.tsx")).ShownWork }));

/** A client's work that is shown to this room; how answers are drawn is loaded with the first one. */
export function ShownCard({ snapshot: { view }, acting }: RoomPartProps) {
  const shown = view?.tools?.shown;
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <ShownWork key={shown.showingId} shown={shown} view={view} acting={acting} />
    </Suspense>
  );
}
