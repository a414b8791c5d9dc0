import { Button } from "@hearth/ui/Button";
import { VideoOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { Line } from "./Line.tsx";

type EffectNoticeProps = {
  readonly snapshot: Pick<RoomPartProps["snapshot"], "own">;
  readonly session: Pick<RoomPartProps["session"], "turn" | "putBehind">;
};

/** What is behind the person could not be hidden: the camera is off, and they say what is to be done. */
export function EffectNotice({ snapshot: { own }, session }: EffectNoticeProps) {
  const { t } = useTranslation("device");
  const { effect, state } = own.camera;
  if (effect !== "failed" || state !== "off") return null;
  const showPlain = () => {
    session.putBehind("none");
    session.turn("camera", true);
  };
  return (
    <Line
      icon={<VideoOff />}
      tone="warn"
      role="alert"
      actions={
        <>
          <Button onPress={() => session.turn("camera", true)}>{t("noEffect.again")}</Button>
          <Button variant="quiet" onPress={showPlain}>
            {t("noEffect.plain")}
          </Button>
        </>
      }
    >
      {t("noEffect.text")}
    </Line>
  );
}
