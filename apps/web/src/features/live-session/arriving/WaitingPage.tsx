import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import { deviceTimeZone } from "../../lib/time/zones.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { HelpNow } from "../../lib/ui/HelpNow.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { DeviceFault } from "./DeviceFault.tsx";
import { DeviceTools, type Turn } from "./DeviceTools.tsx";
import { SelfTile } from "./SelfTile.tsx";

type WaitingPageProps = { readonly snapshot: LiveSnapshot; readonly turn: Turn };

/** In front of the door: the own picture, when it begins, and nobody else. */
export function WaitingPage({ snapshot: { view, own, status }, turn }: WaitingPageProps) {
  const { t } = useTranslation("live");
  const { dayTime, zone } = useDates(deviceTimeZone());
  if (!view) return null;
  const isEarly = view.phase === "scheduled";
  const starts = t("waiting.starts", { time: dayTime(view.startsAt), zone: zone(view.startsAt) });
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-xl content-center gap-5 p-4">
      <PageHeading note={starts}>{t(isEarly ? "waiting.early" : "waiting.title")}</PageHeading>
      <p role="status" className="text-lg">
        {status === "reconnecting"
          ? t("waiting.reconnecting")
          : t(isEarly ? "waiting.earlyText" : "waiting.text")}
      </p>
      <Card className="grid gap-3">
        <div className="aspect-video w-full">
          <SelfTile name={view.me.displayName} staff={view.me.staff} own={own} speaking={false} />
        </div>
        <DeviceFault own={own} />
        <div role="toolbar" aria-label={t("tools.label")} className="flex justify-center gap-2">
          <DeviceTools own={own} turn={turn} />
        </div>
        <p className="text-center text-sm text-muted">{t("waiting.nobodySees")}</p>
      </Card>
      <div className="justify-self-center">
        <HelpNow />
      </div>
    </main>
  );
}
