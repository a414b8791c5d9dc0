import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useBox } from "../useBox.ts";
import { gridFor } from "./gridFor.ts";

const gap = 8;

type GridProps = { readonly children: readonly (readonly [id: string, tile: ReactNode])[] };

/** Everybody in the room, each as large as there is room for; more than fits scrolls. */
export function Grid({ children }: GridProps) {
  const { t } = useTranslation("live");
  const [frame, box] = useBox<HTMLDivElement>();
  const { columns, width, height, scrolls } = gridFor(children.length, box, gap);
  return (
    <div
      ref={frame}
      role="group"
      aria-label={t("grid.label")}
      // What scrolls has to be reached by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={scrolls ? 0 : undefined}
      className={`min-h-0 grow overflow-x-hidden ${scrolls ? "overflow-y-auto" : "overflow-y-hidden"}`}
    >
      <ul
        className="mx-auto flex min-h-full flex-wrap content-center justify-center"
        style={{ gap, width: columns * width + gap * (columns - 1) }}
      >
        {children.map(([id, tile]) => (
          <li key={id} style={{ width, height }}>
            {tile}
          </li>
        ))}
      </ul>
    </div>
  );
}
