import { Leaf } from "lucide-react";
import { useTranslation } from "react-i18next";
import { isMember } from "../isMember.ts";
import type { RoomPartProps } from "../roomParts.ts";

/** For clients, and not for who helps them, while staff have paused the group: a calm screen over the pictures. */
export function PauseVeil({ snapshot: { view } }: RoomPartProps) {
  const { t } = useTranslation("floor");
  if (!view?.floor?.pausedAt || !isMember(view.me)) return null;
  return (
    <div
      role="status"
      className="absolute inset-0 z-20 grid place-content-center justify-items-center gap-3 rounded-card bg-ground p-6 text-center"
    >
      <Leaf aria-hidden className="size-10 text-accent" />
      <p className="text-xl font-bold">{t("pause.title")}</p>
      <p className="max-w-prose">{t("pause.text")}</p>
    </div>
  );
}
