import type { DeviceSource, DeviceState } from "@hearth/media-client/localMedia";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Dialog } from "@hearth/ui/Dialog";
import { useTranslation } from "react-i18next";
import { DeviceTrouble } from "../../lib/devices/DeviceTrouble.tsx";
import type { Turn } from "./DeviceTools.tsx";

/** What there are steps for. */
export type Helped = Extract<DeviceState, "denied" | "missing" | "busy">;
const helped: readonly DeviceState[] = ["denied", "missing", "busy"];
const isHelped = (state: DeviceState): state is Helped => helped.includes(state);
export const helpedOf = (state: DeviceState): Helped | null => (isHelped(state) ? state : null);

type DeviceStepsProps = {
  readonly own: LiveSnapshot["own"];
  readonly turn: Turn;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

const sources: readonly DeviceSource[] = ["mic", "camera"];

/** For each device that can't be had: the steps of this browser and system, as before entry, and another try. */
export function DeviceSteps({ own, turn, isOpen, onOpenChange }: DeviceStepsProps) {
  const { t } = useTranslation("live");
  const tryAgain = (source: DeviceSource) => {
    onOpenChange(false);
    turn(source, true);
  };
  return (
    <Dialog
      title={t("device.stepsTitle")}
      closeLabel={t("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      {sources.map((source) => {
        const fault = helpedOf(own[source].state);
        const props = { kind: source, onTryAgain: () => tryAgain(source) };
        return fault && <DeviceTrouble key={source} fault={fault} {...props} />;
      })}
    </Dialog>
  );
}
