import type { MediaView } from "@hearth/contracts/live";
import { SignalLow, SignalMedium } from "lucide-react";
import { useTranslation } from "react-i18next";

type QualitySignProps = { readonly quality: MediaView["quality"][string] | null };

/** That a connection is weak; a good one needs no sign. */
export function QualitySign({ quality }: QualitySignProps) {
  const { t } = useTranslation("live");
  if (quality === null || quality === "good") return null;
  const Icon = quality === "fair" ? SignalMedium : SignalLow;
  return <Icon role="img" aria-label={t(`quality.${quality}`)} className="size-4 shrink-0" />;
}
