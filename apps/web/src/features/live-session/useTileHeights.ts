import { type RefObject, useEffect } from "react";

type Tiles = {
  readonly grid: RefObject<HTMLElement | null>;
  /** The height of every tile, in pixels of the page. */
  readonly height: number;
  readonly ids: string;
  readonly tell: (heights: ReadonlyMap<string, number>) => void;
};

/** Tells how high each tile is that can be seen, in pixels of the device; one that is scrolled away is not seen. */
export function useTileHeights({ grid, height, ids, tell }: Tiles): void {
  useEffect(() => {
    const root = grid.current;
    if (!root || height === 0) return;
    const heights = new Map<string, number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = (target as HTMLElement).dataset["participant"] ?? "";
          heights.set(id, isIntersecting ? Math.ceil(height * devicePixelRatio) : 0);
        }
        tell(new Map(heights));
      },
      { root },
    );
    for (const tile of root.querySelectorAll("[data-participant]")) observer.observe(tile);
    return () => observer.disconnect();
  }, [grid, height, ids, tell]);
}
