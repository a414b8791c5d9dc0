import { Select } from "@hearth/ui/Select";
import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";
import { DeviceTrouble } from "./DeviceTrouble.tsx";
import type { DeviceFault, DeviceKind } from "./openDevices.ts";
import type { Device } from "./useDevice.ts";
import { useDeviceList } from "../device/useDeviceList.ts";

type DeviceRowProps = { readonly kind: DeviceKind; readonly device: Device };

/** One device: on or off, which one, and what to do when it can't be had. */
export function DeviceRow({ kind, device }: DeviceRowProps) {
  const { t } = useTranslation("devices");
  const { state, track, deviceId, choose, setOn, tryAgain } = device;
  const options = useDeviceList(kind, state === "on");
  const fault = isFault(state) ? state : null;
  return (
    <div className="grid grid-cols-1 gap-3">
      <Switch isSelected={state === "on" || state === "asking"} onChange={setOn}>
        <span className="font-medium">{t(`${kind}.name`)}</span>
      </Switch>
      {fault && <DeviceTrouble kind={kind} fault={fault} onTryAgain={tryAgain} />}
      {options.length > 1 && state === "on" && (
        <Select
          label={t(`${kind}.which`)}
          options={options}
          value={inUse(deviceId, track)}
          onChange={choose}
        />
      )}
    </div>
  );
}

const isFault = (state: Device["state"]): state is DeviceFault =>
  !["on", "off", "asking"].includes(state);

const inUse = (deviceId: string | null, track: MediaStreamTrack | null) =>
  deviceId ?? track?.getSettings().deviceId ?? null;
