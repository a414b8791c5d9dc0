import type { HelpState } from "@hearth/contracts/messaging/risk";
import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import { deviceTimeZone } from "../time/zones.ts";
import { useDates } from "../time/useDates.ts";
import type { Known } from "./HelpCall.ts";

/** Where the call is: not out yet, on its way, accepted by somebody, or with nobody. */
export function CallState({ known: { way, told } }: { readonly known: Known }) {
  const { t } = useTranslation("crisis");
  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {way === "sending" && <p>{t("onCall.sending")}</p>}
      {way === "unsent" && <Alert tone="danger">{t("onCall.unsent")}</Alert>}
      {way === "refused" && <Alert tone="danger">{t("onCall.refused")}</Alert>}
      {way === "idle" && told && <Told told={told} />}
    </div>
  );
}

const tones = { calling: "info", accepted: "good", nobody: "warn" } as const;

function Told({ told }: { readonly told: HelpState }) {
  const { t } = useTranslation("crisis");
  const { dayTime } = useDates(deviceTimeZone());
  const { state, acceptedBy: name, onDuty, dutyBeginsAt } = told;
  const isAway = !onDuty && state !== "accepted";
  const accepted = name === null ? t("onCall.acceptedBySomeone") : t("onCall.accepted", { name });
  return (
    <>
      {state !== "none" && (
        <Alert tone={tones[state]}>{state === "accepted" ? accepted : t(`onCall.${state}`)}</Alert>
      )}
      {isAway && <Alert tone="warn">{t("onCall.offDuty")}</Alert>}
      {isAway && dutyBeginsAt !== null && (
        <p className="text-muted">{t("onCall.back", { at: dayTime(dutyBeginsAt) })}</p>
      )}
    </>
  );
}
