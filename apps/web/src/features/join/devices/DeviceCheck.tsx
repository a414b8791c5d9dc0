import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { Meter } from "@hearth/ui/Meter";
import { useTranslation } from "react-i18next";
import type { DeviceChoice } from "../../../lib/deviceChoice.ts";
import { PageHeading } from "../../../lib/ui/PageHeading.tsx";
import { DeviceRow } from "./DeviceRow.tsx";
import { Preview } from "./Preview.tsx";
import { useDevice, type Device } from "./useDevice.ts";
import { useMicLevel } from "./useMicLevel.ts";

type DeviceCheckProps = { readonly onReady: (choice: DeviceChoice) => void };

/** See and hear oneself before anybody else does. It is no gate: one can go on without. */
export function DeviceCheck({ onReady }: DeviceCheckProps) {
  const { t } = useTranslation("join");
  const mic = useDevice("mic");
  const camera = useDevice("camera");
  const without = withoutWhat(mic, camera);
  return (
    <div className="grid gap-6">
      <PageHeading note={t("devices.note")}>{t("devices.title")}</PageHeading>
      {(mic.state === "asking" || camera.state === "asking") && (
        <Alert tone="info" role="status">
          {t("devices.asking")}
        </Alert>
      )}
      <Preview track={camera.track} />
      <DeviceRow kind="camera" device={camera} />
      <DeviceRow kind="mic" device={mic} />
      {mic.state === "on" && <MicLevel track={mic.track} />}
      {without && <p className="text-muted">{t(`devices.without.${without}`)}</p>}
      <Button
        variant="primary"
        size="lg"
        onPress={() => {
          onReady({
            mic: isWanted(mic),
            camera: isWanted(camera),
            micId: mic.deviceId,
            cameraId: camera.deviceId,
          });
        }}
      >
        {t("devices.ask")}
      </Button>
    </div>
  );
}

/** Who presses on while the browser still asks wants the device all the same. */
const isWanted = ({ state }: Device) => state === "on" || state === "asking";

function MicLevel({ track }: { readonly track: MediaStreamTrack | null }) {
  const { t } = useTranslation("join");
  const level = useMicLevel(track);
  return (
    <div className="grid gap-1">
      <Meter
        label={t("devices.level")}
        value={level}
        valueLabel={t(level > 0.15 ? "devices.heard" : "devices.quiet")}
      />
      <p className="text-sm text-muted">{t("devices.speak")}</p>
    </div>
  );
}

function withoutWhat(mic: Device, camera: Device): "both" | "mic" | "camera" | null {
  const missing = (device: Device) => device.state !== "on" && device.state !== "asking";
  if (missing(mic) && missing(camera)) return "both";
  if (missing(mic)) return "mic";
  return missing(camera) ? "camera" : null;
}
