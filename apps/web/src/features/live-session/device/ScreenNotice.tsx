import type { DeviceState } from "@hearth/media-client/localMedia";
import { Button } from "@hearth/ui/Button";
import { MonitorUp, MonitorX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { Line } from "./Line.tsx";
import { sharerOf } from "./sharerOf.ts";

type Refusal = "denied" | "blocked" | "taken";
/** All that a system says of its screens means one thing: it gives none. */
const refusals: Partial<Record<DeviceState, Refusal>> = {
  denied: "denied",
  blocked: "blocked",
  missing: "blocked",
  busy: "blocked",
  taken: "taken",
};

/** So that nobody forgets that the others see their screen, and nobody believes so who was refused. */
export function ScreenNotice({ snapshot, session }: RoomPartProps) {
  const { t } = useTranslation("device");
  const { state } = snapshot.own.screen;
  const refusal = refusals[state];
  if (state === "on") return <Line icon={<MonitorUp />}>{t("screen.sharing")}</Line>;
  if (!refusal) return null;
  const name = sharerOf(snapshot.participants);
  const isTaken = refusal === "taken" && name !== null;
  return (
    <Line
      icon={<MonitorX />}
      tone="warn"
      actions={
        <Button variant="quiet" onPress={() => session.turn("screen", false)}>
          {t("screen.ok")}
        </Button>
      }
    >
      {isTaken ? t("screen.takenBy", { name }) : t(`screen.${refusal}`)}
    </Line>
  );
}
