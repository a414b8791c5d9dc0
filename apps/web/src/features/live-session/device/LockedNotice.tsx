import { Lock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { Line } from "./Line.tsx";

/** Why a microphone or camera can't be turned on now. */
export function LockedNotice({ snapshot: { own } }: RoomPartProps) {
  const { t } = useTranslation("device");
  const [mic, camera] = [own.mic.state === "locked", own.camera.state === "locked"];
  if (!mic && !camera) return null;
  return (
    <Line icon={<Lock />}>{t(`locked.${mic && camera ? "both" : mic ? "mic" : "camera"}`)}</Line>
  );
}
