import "./words.ts";
import type { DeviceReport } from "@hearth/contracts/live/door";
import { Alert } from "@hearth/ui/Alert";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Background } from "../backgrounds/background.ts";
import { BackgroundChoice } from "../backgrounds/BackgroundChoice.tsx";
import { behind } from "../device/effects.ts";
import { isWeak, strengthHere } from "../device/isWeak.ts";
import { canStayAwake } from "../device/stayAwake.ts";
import type { DeviceChoice } from "../deviceChoice.ts";
import { PageHeading } from "../ui/PageHeading.tsx";
import { DeviceRow } from "./DeviceRow.tsx";
import { EnterBar } from "./EnterBar.tsx";
import { EffectSwitch } from "./EffectSwitch.tsx";
import { MicLevel } from "./MicLevel.tsx";
import { NetworkCheck } from "./NetworkCheck.tsx";
import { Preview } from "./Preview.tsx";
import { SpeakerCheck } from "./SpeakerCheck.tsx";
import { useDevice, type Device } from "./useDevice.ts";
import { useEffectOn } from "./useEffectOn.ts";
import { useNetworkCheck } from "./useNetworkCheck.ts";

type DeviceCheckProps = {
  readonly sessionId: string;
  /** What the button at the end says. */
  readonly enter: string;
  readonly onReady: (choice: DeviceChoice) => void;
};

/** See and hear oneself before anybody else does, and try the way to the group. It is no gate: one can go on without. */
export function DeviceCheck({ sessionId, enter, onReady }: DeviceCheckProps) {
  const { t } = useTranslation("devices");
  const mic = useDevice("mic");
  const camera = useDevice("camera");
  const network = useNetworkCheck(sessionId);
  const [{ background, effect }, setBehind] = useState(() => behindMe("none"));
  const [quiet, setQuiet] = useState(() => !isWeak(strengthHere()));
  const [speakerId, setSpeakerId] = useState<string | null>(null);
  const [speaker, setSpeaker] = useState<boolean | null>(null);
  const picture = useEffectOn(camera.track, effect);
  const isAllowed = mic.state === "on" || camera.state === "on";
  const report: DeviceReport = {
    network: network.answer?.verdict ?? "unknown",
    microphone: mic.state === "on",
    camera: camera.state === "on",
    speaker,
  };
  const ready = () =>
    onReady({
      mic: isWanted(mic),
      camera: isWanted(camera),
      micId: mic.deviceId,
      cameraId: camera.deviceId,
      speakerId,
      background,
      quiet,
      report,
    });
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading note={t("note")}>{t("title")}</PageHeading>
      <Asking devices={[mic, camera]} />
      <Preview track={picture.track} />
      <DeviceRow kind="camera" device={camera} />
      {camera.state === "on" && (
        <BackgroundChoice
          value={background}
          state={picture.state}
          onChange={(next) => setBehind(behindMe(next))}
        />
      )}
      <DeviceRow kind="mic" device={mic} />
      {mic.state === "on" && (
        <>
          <MicLevel track={mic.track} />
          <EffectSwitch label={t("quietOn")} isOn={quiet} onChange={setQuiet} />
        </>
      )}
      <SpeakerCheck
        allowed={isAllowed}
        heard={speaker}
        onHeard={setSpeaker}
        speakerId={speakerId}
        onSpeaker={setSpeakerId}
      />
      <NetworkCheck answer={network.answer} onAgain={network.again} />
      {!canStayAwake() && <Alert tone="info">{t("sleepy")}</Alert>}
      <Without mic={mic} camera={camera} />
      <EnterBar label={enter} onEnter={ready} />
    </div>
  );
}

const behindMe = (background: Background) => ({ background, effect: behind(background) });

/** Who presses on while the browser still asks wants the device all the same. */
const isWanted = ({ state }: Device) => state === "on" || state === "asking";

function Asking({ devices }: { readonly devices: readonly Device[] }) {
  const { t } = useTranslation("devices");
  if (!devices.some(({ state }) => state === "asking")) return null;
  return (
    <Alert tone="info" role="status">
      {t("asking")}
    </Alert>
  );
}

/** That one can join all the same, and how. */
function Without({ mic, camera }: { readonly mic: Device; readonly camera: Device }) {
  const { t } = useTranslation("devices");
  const [noMic, noCamera] = [!isWanted(mic), !isWanted(camera)];
  if (!noMic && !noCamera) return null;
  const what = noMic && noCamera ? "both" : noMic ? "mic" : "camera";
  return <p className="text-muted">{t(`without.${what}`)}</p>;
}
