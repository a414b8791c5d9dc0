import { Button } from "@hearth/ui/Button";
import { Select } from "@hearth/ui/Select";
import { Volume2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { canChooseSpeaker, chooseSpeaker, playsAtSpeaker } from "../device/speaker.ts";
import { useDeviceList } from "../device/useDeviceList.ts";
import { playTestSound } from "./playTestSound.ts";

type SpeakerCheckProps = {
  /** Whether the browser may name devices. */
  readonly allowed: boolean;
  readonly heard: boolean | null;
  readonly onHeard: (heard: boolean | null) => void;
  readonly speakerId: string | null;
  readonly onSpeaker: (deviceId: string) => void;
};

/** A short sound, and whether the person heard it. */
export function SpeakerCheck(props: SpeakerCheckProps) {
  const { t } = useTranslation("devices");
  const { heard, onHeard } = props;
  const [sounding, setSounding] = useState<"never" | "now" | "done">("never");
  const play = () => {
    setSounding("now");
    onHeard(null);
    const { element, ended } = playTestSound();
    const stop = playsAtSpeaker(element);
    void ended.then(() => {
      stop();
      setSounding("done");
    });
  };
  return (
    <section aria-label={t("speaker.name")} className="grid grid-cols-1 gap-3">
      <WhichSpeaker {...props} />
      <div className="flex flex-wrap items-center gap-3">
        <Button onPress={play} isDisabled={sounding === "now"}>
          <Volume2 aria-hidden className="size-5" />
          {t(sounding === "now" ? "speaker.playing" : "speaker.play")}
        </Button>
        {sounding === "done" && heard === null && <Question onHeard={onHeard} />}
      </div>
      <p role="status" className="text-sm empty:hidden">
        {heard === true && t("speaker.good")}
        {heard === false && t("speaker.help")}
      </p>
    </section>
  );
}

function Question({ onHeard }: Pick<SpeakerCheckProps, "onHeard">) {
  const { t } = useTranslation("devices");
  return (
    <>
      <span>{t("speaker.question")}</span>
      <Button onPress={() => onHeard(true)}>{t("speaker.yes")}</Button>
      <Button onPress={() => onHeard(false)}>{t("speaker.no")}</Button>
    </>
  );
}

function WhichSpeaker({ allowed, speakerId, onSpeaker }: SpeakerCheckProps) {
  const { t } = useTranslation("devices");
  const speakers = useDeviceList("speaker", allowed && canChooseSpeaker());
  const [first] = speakers;
  if (!first || speakers.length === 1) return null;
  return (
    <Select
      label={t("speaker.which")}
      options={speakers}
      value={speakerId ?? first.id}
      onChange={(id) => {
        chooseSpeaker(id);
        onSpeaker(id);
      }}
    />
  );
}
