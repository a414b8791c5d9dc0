import { Video } from "lucide-react";
import { useTranslation } from "react-i18next";
import { isMember } from "../isMember.ts";
import type { RoomPartProps } from "../roomParts.ts";

/** For a client whose group asks for cameras while the own one is off. Nothing turns it on but they. */
export function CameraAsked({ snapshot: { view, own } }: Pick<RoomPartProps, "snapshot">) {
  const { t } = useTranslation("live");
  const isAsked = view && isMember(view.me) && view.floor?.cameraRule === "on";
  if (!isAsked || own.camera.state !== "off") return null;
  return (
    <p className="flex min-h-11 items-center justify-center gap-2 rounded-control bg-accent-soft px-3 py-1 text-sm font-medium text-on-accent-soft">
      <Video aria-hidden className="size-5 shrink-0" />
      {t("cameras.asked")}
    </p>
  );
}
