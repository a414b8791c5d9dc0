import type { DeviceSource, DeviceState } from "@hearth/media-client/localMedia";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";

type Fault = Extract<DeviceState, "denied" | "missing" | "busy" | "unplugged">;
const faults: readonly DeviceState[] = ["denied", "missing", "busy", "unplugged"];
const isFault = (state: DeviceState): state is Fault => faults.includes(state);

/** Why a microphone or camera could not be turned on, and what to do. */
export function DeviceFault({ own }: { readonly own: LiveSnapshot["own"] }) {
  const wrong = isFault(own.mic.state) || isFault(own.camera.state);
  if (!wrong) return null;
  return (
    <Alert tone="warn" role="status">
      <Words source="mic" state={own.mic.state} />
      <Words source="camera" state={own.camera.state} />
    </Alert>
  );
}

function Words({ source, state }: { readonly source: DeviceSource; readonly state: DeviceState }) {
  const { t } = useTranslation("live");
  return isFault(state) && <p>{t(`device.${source}.${state}`)}</p>;
}
