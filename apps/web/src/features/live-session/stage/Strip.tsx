import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type StripProps = {
  readonly main: ReactNode;
  readonly children: readonly (readonly [id: string, tile: ReactNode])[];
};

/** One large, the others in a row below; beside it where height is scarce. */
export function Strip({ main, children }: StripProps) {
  const { t } = useTranslation("live");
  return (
    <div className="flex min-h-0 grow flex-col gap-2 lying:flex-row">
      <div className="min-h-0 min-w-0 grow">{main}</div>
      <div
        role="group"
        aria-label={t("grid.label")}
        // What scrolls has to be reached by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="h-24 shrink-0 overflow-x-auto sm:h-32 lying:h-auto lying:w-36 lying:overflow-x-hidden lying:overflow-y-auto"
      >
        <ul className="mx-auto flex h-full w-max gap-2 lying:h-auto lying:w-full lying:flex-col">
          {children.map(([id, tile]) => (
            <li key={id} className="aspect-[4/3] h-full lying:h-auto lying:w-full">
              {tile}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
