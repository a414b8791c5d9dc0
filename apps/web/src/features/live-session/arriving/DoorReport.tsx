import { Badge } from "@hearth/ui/Badge";
import { useTranslation } from "react-i18next";
import type { WaitingPerson } from "./doorParts.ts";

/** What to mind about somebody who waits: the way they came, and what their device check found. */
export function DoorReport({ waiting }: { readonly waiting: WaitingPerson }) {
  const { t } = useTranslation("arriving");
  const { secondDevice, lacksPasscode, sentBack, report } = waiting;
  return (
    <>
      {secondDevice && (
        <p className="text-sm">
          <Badge tone="warn">{t("lobby.secondDevice")}</Badge> {t("lobby.secondDeviceText")}
        </p>
      )}
      <p className="flex flex-wrap gap-1.5 empty:hidden">
        {lacksPasscode && <Badge tone="warn">{t("lobby.lacksPasscode")}</Badge>}
        {sentBack && <Badge>{t("lobby.sentBack")}</Badge>}
        {report && <DeviceFindings report={report} />}
      </p>
    </>
  );
}

type Report = NonNullable<WaitingPerson["report"]>;

function DeviceFindings({ report }: { readonly report: Report }) {
  const { t } = useTranslation("arriving");
  const { network, microphone, camera, speaker } = report;
  return (
    <>
      <Badge tone={network === "good" ? "good" : "plain"}>{t(`report.network.${network}`)}</Badge>
      {!microphone && <Badge>{t("report.noMic")}</Badge>}
      {!camera && <Badge>{t("report.noCamera")}</Badge>}
      {speaker === false && <Badge>{t("report.noSound")}</Badge>}
    </>
  );
}
