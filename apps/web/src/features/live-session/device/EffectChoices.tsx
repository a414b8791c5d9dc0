import { Switch } from "@hearth/ui/Switch";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BackgroundChoice } from "../../../lib/backgrounds/BackgroundChoice.tsx";
import { isWeak, strengthHere } from "../../../lib/device/isWeak.ts";
import type { DeviceChoice } from "../../../lib/deviceChoice.ts";
import type { RoomPartProps } from "../roomParts.ts";

type EffectChoicesProps = Pick<RoomPartProps, "snapshot" | "session"> & {
  readonly wanted: Pick<DeviceChoice, "background" | "quiet">;
};

/** What is behind the person, and quiet: on this device. */
export function EffectChoices({ snapshot: { own }, session, wanted }: EffectChoicesProps) {
  const [background, setBackground] = useState(wanted.background);
  return (
    <>
      <BackgroundChoice
        value={background}
        state={own.camera.effect}
        onChange={(next) => {
          setBackground(next);
          session.putBehind(next);
        }}
      />
      <QuietSwitch state={own.mic.effect} wanted={wanted.quiet} onChange={session.takeNoise} />
    </>
  );
}

type QuietSwitchProps = {
  readonly state: RoomPartProps["snapshot"]["own"]["mic"]["effect"];
  readonly wanted: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function QuietSwitch({ state, wanted, onChange }: QuietSwitchProps) {
  const { t } = useTranslation("device");
  const [isOn, setOn] = useState(wanted);
  return (
    <div className="grid gap-1">
      <Switch
        isSelected={isOn}
        onChange={(next) => {
          setOn(next);
          onChange(next);
        }}
      >
        {t("quiet")}
      </Switch>
      {state === "starting" && (
        <p role="status" className="text-sm text-muted">
          {t("starting")}
        </p>
      )}
      {state === "failed" && (
        <p role="status" className="text-sm text-on-warn-soft">
          {t("failed.mic")}
        </p>
      )}
      <p className="text-sm text-muted">
        {t("onDevice")} {isWeak(strengthHere()) && t("weak")}
      </p>
    </div>
  );
}
