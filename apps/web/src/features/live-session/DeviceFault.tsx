import type { DeviceSource, DeviceState } from "@hearth/media-client/localMedia";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DeviceSteps, type Helped, helpedOf } from "./DeviceSteps.tsx";
import type { Turn } from "./DeviceTools.tsx";

type Fault = Helped | "unplugged";
const isFault = (state: DeviceState): state is Fault =>
  state === "unplugged" || helpedOf(state) !== null;

type DeviceFaultProps = { readonly own: LiveSnapshot["own"]; readonly turn: Turn };

/** Why a microphone or camera could not be turned on, and what to do: in a sentence, and step by step for this browser. */
export function DeviceFault({ own, turn }: DeviceFaultProps) {
  const { t } = useTranslation("live");
  const [areShown, show] = useState(false);
  const wrong = isFault(own.mic.state) || isFault(own.camera.state);
  if (!wrong) return null;
  const hasSteps = [own.mic, own.camera].some(({ state }) => helpedOf(state) !== null);
  return (
    <>
      <Alert
        tone="warn"
        role="status"
        actions={hasSteps && <Button onPress={() => show(true)}>{t("device.steps")}</Button>}
      >
        <Words source="mic" state={own.mic.state} />
        <Words source="camera" state={own.camera.state} />
      </Alert>
      <DeviceSteps own={own} turn={turn} isOpen={areShown} onOpenChange={show} />
    </>
  );
}

function Words({ source, state }: { readonly source: DeviceSource; readonly state: DeviceState }) {
  const { t } = useTranslation("live");
  return isFault(state) && <p>{t(`device.${source}.${state}`)}</p>;
}
