import type { MediaView } from "@hearth/contracts/live";
import type { Reaction } from "@hearth/contracts/live/floor";
import { Hand, MicOff, WifiOff } from "lucide-react";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { initials } from "./initials.ts";
import { QualitySign } from "./stage/QualitySign.tsx";
import { ReactionBadge } from "./stage/ReactionBadge.tsx";

export type TileProps = {
  readonly name: string;
  /** Finds the tile again when its size is looked at; absent for the own one. */
  readonly participantId?: string;
  readonly label?: string;
  readonly staff?: boolean;
  readonly muted: boolean;
  readonly speaking: boolean;
  readonly away?: boolean;
  readonly hand?: boolean;
  readonly reaction?: Reaction | null;
  readonly offsetMs?: number;
  readonly quality?: MediaView["quality"][string] | null;
  readonly picture: ReactNode;
  /** What can be done with this tile, in its corner. */
  readonly tools?: ReactNode;
};

/** One person in the grid. Everything that is seen is also said. */
export const Tile = memo(function Tile(props: TileProps) {
  const { name, participantId, label, speaking, away, picture, tools } = props;
  return (
    <article
      aria-label={label ?? name}
      data-participant={participantId}
      data-tile={participantId}
      data-speaking={speaking}
      className="relative size-full overflow-hidden rounded-card bg-[#2b2622] text-white outline-2 -outline-offset-2 outline-transparent after:pointer-events-none after:absolute after:inset-0 after:rounded-card after:border-4 after:border-transparent after:transition-colors data-[speaking=true]:after:border-[#7fcab9]"
    >
      {picture ?? <Initials name={name} />}
      {away === true && <Away />}
      <Signs {...props} />
      {tools && <div className="absolute top-0 end-0 flex">{tools}</div>}
      <NamePlate {...props} />
    </article>
  );
});

function Away() {
  const { t } = useTranslation("live");
  return (
    <p className="absolute inset-0 flex flex-col items-center justify-center gap-1 bg-black/70 p-2 text-center text-sm font-medium">
      <WifiOff aria-hidden className="size-5" />
      {t("tile.away")}
    </p>
  );
}

function Signs({ hand = false, reaction, offsetMs = 0 }: TileProps) {
  const { t } = useTranslation("live");
  return (
    <div className="absolute top-1.5 start-1.5 flex max-w-[calc(100%-6rem)] flex-wrap gap-1.5 empty:hidden">
      {hand && (
        <span
          role="img"
          aria-label={t("tile.hand")}
          className="rounded-full bg-[#f6d77e] p-1.5 text-[#3a2b00]"
        >
          <Hand aria-hidden className="size-5" />
        </span>
      )}
      {reaction && <ReactionBadge reaction={reaction} offsetMs={offsetMs} />}
    </div>
  );
}

function NamePlate({ name, label, staff, muted, speaking, quality = null }: TileProps) {
  const { t } = useTranslation("live");
  return (
    <footer className="absolute inset-x-1.5 bottom-1.5 flex min-w-0 items-center gap-1.5 text-sm font-medium">
      <span className="flex min-w-0 items-center gap-1.5 rounded-lg bg-black/70 px-2 py-0.5">
        {muted && <MicOff role="img" aria-label={t("tile.muted")} className="size-4 shrink-0" />}
        <QualitySign quality={quality} />
        <span className="truncate">{label ?? name}</span>
        {speaking && <span className="sr-only">{t("tile.speaking")}</span>}
      </span>
      {staff && (
        <span className="shrink-0 rounded-lg bg-[#e0efeb] px-2 py-0.5 text-[#134b43]">
          {t("tile.staff")}
        </span>
      )}
    </footer>
  );
}

const Initials = ({ name }: { readonly name: string }) => (
  <div aria-hidden className="absolute inset-0 grid place-items-center">
    <span className="grid aspect-square h-2/5 max-h-28 min-h-12 place-items-center rounded-full bg-[#4a6b63] text-2xl font-semibold text-white">
      {initials(name)}
    </span>
  </div>
);
