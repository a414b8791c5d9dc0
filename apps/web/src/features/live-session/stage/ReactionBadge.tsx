import { type Reaction, type ReactionKind, reactionSeconds } from "@hearth/contracts/live/floor";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** The picture of each reaction; its word is `reaction.<kind>`. */
export const reactionSigns: Readonly<Record<ReactionKind, string>> = {
  thumbs_up: "👍",
  heart: "❤️",
  clap: "👏",
  smile: "😊",
  sad: "😢",
  strength: "💪",
};

type ReactionBadgeProps = { readonly reaction: Reaction; readonly offsetMs: number };

/** A reaction on a tile, for as long as it lasts on the server's clock. */
export function ReactionBadge({ reaction, offsetMs }: ReactionBadgeProps) {
  const { t } = useTranslation("live");
  const endsAt = Date.parse(reaction.at) + reactionSeconds * 1_000 - offsetMs;
  const [ended, setEnded] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setEnded(reaction.at), Math.max(0, endsAt - Date.now()));
    return () => clearTimeout(timer);
  }, [endsAt, reaction.at]);
  if (ended === reaction.at) return null;
  return (
    <span
      role="img"
      aria-label={t(`reaction.${reaction.kind}`)}
      className="rounded-full bg-black/70 px-2 py-1 text-xl leading-none"
    >
      {reactionSigns[reaction.kind]}
    </span>
  );
}
