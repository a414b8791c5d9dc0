import type { ControlView } from "@hearth/contracts/live";
import { standsIn } from "@hearth/media-client/participants";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { roomName } from "../places.ts";

const shownMs = 1_400;

/** A calm moment between two rooms. The announcer says it; here it is seen. */
export function MovingVeil({ view }: { readonly view: ControlView }) {
  const { t } = useTranslation("live");
  const here = standsIn(view.me);
  const [seen, setSeen] = useState(here);
  useEffect(() => {
    if (seen === here) return;
    const timer = setTimeout(() => setSeen(here), shownMs);
    return () => clearTimeout(timer);
  }, [seen, here]);
  if (seen === here || seen === null) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-0 z-20 grid place-items-center bg-ground/85 text-xl font-bold"
    >
      {t("room.moving", { room: roomName(view, here, t) })}
    </div>
  );
}
