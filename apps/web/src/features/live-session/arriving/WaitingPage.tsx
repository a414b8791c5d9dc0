import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import { deviceTimeZone } from "../../../lib/time/zones.ts";
import { useDates } from "../../../lib/time/useDates.ts";
import { HelpNow } from "../../../lib/crisis/HelpNow.tsx";
import { PageHeading } from "../../../lib/ui/PageHeading.tsx";
import { DeviceFault } from "../DeviceFault.tsx";
import { DeviceTools } from "../DeviceTools.tsx";
import { EffectNotice } from "../device/index.ts";
import type { LiveSession } from "../liveSession.ts";
import { SelfTile } from "../SelfTile.tsx";
import { DoorWords } from "./DoorWords.tsx";
import { EarlyStaff } from "./EarlyStaff.tsx";
import { PasscodeForm } from "./PasscodeForm.tsx";
import { WhereToday } from "./WhereToday.tsx";

type WaitingPageProps = {
  readonly snapshot: LiveSnapshot;
  readonly session: Pick<LiveSession, "act" | "turn" | "putBehind">;
};

/** In front of the door: the own picture, what staff say, what the door asks for, and nobody else. */
export function WaitingPage({ snapshot, session }: WaitingPageProps) {
  const { t } = useTranslation("live");
  const { dayTime, zone } = useDates(deviceTimeZone());
  const { view, own } = snapshot;
  if (!view) return null;
  const { me, startsAt } = view;
  const isEarly = view.phase === "scheduled";
  const starts = t("waiting.starts", { time: dayTime(startsAt), zone: zone(startsAt) });
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-xl content-center gap-5 p-4">
      <PageHeading note={starts}>{t(isEarly ? "waiting.early" : "waiting.title")}</PageHeading>
      <DoorWords snapshot={snapshot} />
      {me.lacksPasscode && <PasscodeForm act={session.act} />}
      <Card className="grid gap-3">
        <div className="aspect-video w-full">
          <SelfTile name={me.displayName} staff={me.staff} own={own} speaking={false} />
        </div>
        <DeviceFault own={own} turn={session.turn} />
        <EffectNotice snapshot={snapshot} session={session} />
        <div role="toolbar" aria-label={t("tools.label")} className="flex justify-center gap-2">
          <DeviceTools own={own} turn={session.turn} />
        </div>
        <p className="text-center text-sm text-muted">{t("waiting.nobodySees")}</p>
      </Card>
      {me.staff ? <EarlyStaff view={view} session={session} /> : <WhereToday act={session.act} />}
      <div className="justify-self-center">
        <HelpNow />
      </div>
    </main>
  );
}
