import type { DeviceSource } from "@hearth/media-client/localMedia";
import type { OwnSource } from "@hearth/media-client/localMedia";
import { Switch } from "@hearth/ui/Switch";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isWeak, strengthHere } from "../../../lib/device/isWeak.ts";
import type { RoomPartProps } from "../roomParts.ts";

type EffectChoicesProps = Pick<RoomPartProps, "snapshot" | "session"> & {
  readonly wanted: Readonly<Record<DeviceSource, boolean>>;
};

/** Blur and quiet, on this device. */
export function EffectChoices({ snapshot: { own }, session, wanted }: EffectChoicesProps) {
  const { t } = useTranslation("device");
  const use = (source: DeviceSource) => (isOn: boolean) => session.useEffect(source, isOn);
  return (
    <div className="grid gap-1">
      <EffectSwitch
        source="camera"
        own={own.camera}
        wanted={wanted.camera}
        onChange={use("camera")}
      />
      <EffectSwitch source="mic" own={own.mic} wanted={wanted.mic} onChange={use("mic")} />
      <p className="text-sm text-muted">
        {t("onDevice")} {isWeak(strengthHere()) && t("weak")}
      </p>
    </div>
  );
}

type EffectSwitchProps = {
  readonly source: DeviceSource;
  readonly own: OwnSource;
  readonly wanted: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function EffectSwitch({ source, own: { effect }, wanted, onChange }: EffectSwitchProps) {
  const { t } = useTranslation("device");
  const [isOn, setOn] = useState(wanted);
  return (
    <>
      <Switch
        isSelected={isOn}
        onChange={(next) => {
          setOn(next);
          onChange(next);
        }}
      >
        {t(source === "camera" ? "blur" : "quiet")}
      </Switch>
      {effect === "starting" && (
        <p role="status" className="text-sm text-muted">
          {t("starting")}
        </p>
      )}
      {effect === "failed" && (
        <p role="status" className="text-sm text-on-warn-soft">
          {t(`failed.${source}`)}
        </p>
      )}
    </>
  );
}
