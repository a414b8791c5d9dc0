import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Card } from "@hearth/ui/Card";
import { Spinner } from "@hearth/ui/Spinner";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { type DeviceChoice, hasDeviceChoice, keepDeviceChoice } from "../../lib/deviceChoice.ts";
import { paths } from "../../lib/paths.ts";
import { HelpNow } from "../../lib/crisis/HelpNow.tsx";
import { LiveRoomPage, type LiveRoomPageProps } from "./LiveRoomPage.tsx";

const DeviceCheck = lazy(async () => ({
  default: (await import("../../lib/devices/DeviceCheck.tsx")).DeviceCheck,
}));

type CheckedRoomPageProps = Omit<LiveRoomPageProps, "seat">;

/** The room for who has signed in: first they see and hear themselves, once in a tab. */
export function CheckedRoomPage(props: CheckedRoomPageProps) {
  const { sessionId } = props;
  const { t } = useTranslation(["live", "common"]);
  const [isChecked, setChecked] = useState(() => hasDeviceChoice(sessionId));
  const ready = (choice: DeviceChoice) => {
    keepDeviceChoice(sessionId, choice);
    setChecked(true);
  };
  if (isChecked) return <LiveRoomPage {...props} seat={null} />;
  return (
    <main id="content" className="mx-auto grid min-h-dvh w-full max-w-xl content-center gap-5 p-4">
      <Card>
        <Suspense fallback={<Spinner label={t("common:loading")} />}>
          <DeviceCheck sessionId={sessionId} enter={t("check.enter")} onReady={ready} />
        </Suspense>
      </Card>
      <div className="flex flex-wrap items-center justify-center gap-3">
        <ButtonLink variant="quiet" href={paths.today}>
          {t("over.home")}
        </ButtonLink>
        <HelpNow />
      </div>
    </main>
  );
}
