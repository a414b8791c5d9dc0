import type { ControlView } from "@hearth/contracts/live";
import { Leaf } from "lucide-react";
import { useTranslation } from "react-i18next";
import { isMember } from "../isMember.ts";
import type { RoomPartProps } from "../roomParts.ts";

/** For clients, and not for who helps them, while staff have paused the group. */
export const isVeiled = (view: ControlView): boolean =>
  view.floor?.pausedAt != null && isMember(view.me);

/** A calm screen over the pictures. The announcer says it; here it is seen. */
export function PauseVeil({ snapshot: { view } }: RoomPartProps) {
  const { t } = useTranslation("floor");
  if (!view || !isVeiled(view)) return null;
  return (
    <div className="absolute inset-0 z-20 grid place-content-center justify-items-center gap-3 rounded-card bg-ground p-6 text-center">
      <Leaf aria-hidden className="size-10 text-accent" />
      <p className="text-xl font-bold">{t("pause.title")}</p>
      <p className="max-w-prose">{t("pause.text")}</p>
    </div>
  );
}
