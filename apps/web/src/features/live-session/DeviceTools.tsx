import type { Source } from "@hearth/contracts/live";
import type { DeviceSource, OwnSource } from "@hearth/media-client/localMedia";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Mic, MicOff, Video, VideoOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ToolButton } from "./ToolButton.tsx";

export type Turn = (source: Source, on: boolean) => void;
type DeviceToolsProps = { readonly own: LiveSnapshot["own"]; readonly turn: Turn };

/** Microphone and camera: the only places where they are turned on. */
export const DeviceTools = ({ own, turn }: DeviceToolsProps) => (
  <>
    <DeviceTool source="mic" own={own.mic} turn={turn} />
    <DeviceTool source="camera" own={own.camera} turn={turn} />
  </>
);

const icons = {
  mic: { on: <Mic />, off: <MicOff /> },
  camera: { on: <Video />, off: <VideoOff /> },
};

type DeviceToolProps = {
  readonly source: DeviceSource;
  readonly own: OwnSource;
  readonly turn: Turn;
};

function DeviceTool({ source, own: { state }, turn }: DeviceToolProps) {
  const { t } = useTranslation("live");
  const isOn = state === "on";
  return (
    <ToolButton
      icon={icons[source][isOn ? "on" : "off"]}
      isDisabled={state === "locked"}
      look={isOn ? "plain" : "off"}
      onPress={() => turn(source, !isOn && state !== "starting")}
    >
      {state === "starting" ? t("device.starting") : t(`device.${source}.${isOn ? "off" : "on"}`)}
    </ToolButton>
  );
}
