import { Select } from "@hearth/ui/Select";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { canChooseSpeaker, chooseSpeaker, chosenSpeaker } from "../../../lib/device/speaker.ts";
import { useDeviceList } from "../../../lib/device/useDeviceList.ts";
import { rememberMedia } from "../mediaChoice.ts";
import type { RoomPartProps } from "../roomParts.ts";

const usual = "usual";

/** Which microphone, camera and speaker, out of those that this browser names. */
export function DeviceChoices({ snapshot: { own, view }, session }: RoomPartProps) {
  const { t } = useTranslation("device");
  const [speaker, setSpeaker] = useState(chosenSpeaker() || usual);
  const mics = useDeviceList("mic", true);
  const cameras = useDeviceList("camera", true);
  const speakers = useDeviceList("speaker", canChooseSpeaker());
  const isUnnamed = mics.length + cameras.length === 0;
  return (
    <div className="grid gap-3">
      {isUnnamed && <p className="text-sm text-muted">{t("noOther")}</p>}
      {mics.length > 0 && (
        <Select
          label={t("choose.mic")}
          placeholder={t("usual")}
          options={mics}
          value={own.mic.deviceId}
          onChange={(id) => session.choose("mic", id)}
        />
      )}
      {cameras.length > 0 && (
        <Select
          label={t("choose.camera")}
          placeholder={t("usual")}
          options={cameras}
          value={own.camera.deviceId}
          onChange={(id) => session.choose("camera", id)}
        />
      )}
      {speakers.length > 0 && (
        <Select
          label={t("choose.speaker")}
          options={[{ id: usual, label: t("usual") }, ...speakers]}
          value={speaker}
          onChange={(id) => {
            setSpeaker(id);
            const speakerId = id === usual ? null : id;
            chooseSpeaker(speakerId ?? "");
            if (view) rememberMedia(view.sessionId, { speakerId });
          }}
        />
      )}
    </div>
  );
}
