import { screenTile } from "@hearth/media-client/tileReports";
import { type RefObject, useEffect } from "react";

type Tiles = {
  readonly stage: RefObject<HTMLElement | null>;
  /** Everybody whose picture could be shown: who has no tile now is told as not seen. */
  readonly ids: string;
  /** Changes with what is on the stage. */
  readonly shape: string;
  readonly tell: (heights: ReadonlyMap<string, number>) => void;
};

/** Tells how high each tile is that can be seen, in pixels of the device; one that is scrolled away is not seen. */
export function useTileHeights({ stage, ids, shape, tell }: Tiles): void {
  useEffect(() => {
    const root = stage.current;
    if (!root) return;
    const heights = new Map(
      ids.split(",").flatMap((id) => [[id, 0] as const, [screenTile(id), 0]]),
    );
    const isSeen = new Map<Element, boolean>();
    const note = (tile: HTMLElement) => {
      const height = isSeen.get(tile) ? Math.ceil(tile.clientHeight * devicePixelRatio) : 0;
      heights.set(tile.dataset["tile"] ?? "", height);
    };
    const say = () => tell(new Map(heights));
    const seeing = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          isSeen.set(target, isIntersecting);
          note(target as HTMLElement);
        }
        say();
      },
      { root },
    );
    const sizing = new ResizeObserver((entries) => {
      for (const { target } of entries) note(target as HTMLElement);
      say();
    });
    for (const tile of root.querySelectorAll("[data-tile]")) {
      seeing.observe(tile);
      sizing.observe(tile);
    }
    return () => {
      seeing.disconnect();
      sizing.disconnect();
    };
  }, [stage, ids, shape, tell]);
}
