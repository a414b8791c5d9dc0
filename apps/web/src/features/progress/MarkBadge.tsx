import { Badge } from "@hearth/ui/Badge";
import { useTranslation } from "react-i18next";
import type { Mark } from "./shapes.ts";

const tones = { same: "plain", better: "good", worse: "warn" } as const;

/** What has changed since the first time, where a study says that it means something. */
export function MarkBadge({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation("progress");
  return mark === null ? null : <Badge tone={tones[mark]}>{t(`mark.${mark}`)}</Badge>;
}
