import { Button } from "@hearth/ui/Button";
import { HeartPulse } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { playSound } from "../soundGate.ts";
import { Line } from "./Line.tsx";

/** After a telephone call or the like: what has stopped, and one press that brings it back. */
export function RestoreNotice({ snapshot: { health }, session }: RoomPartProps) {
  const { t } = useTranslation("device");
  if (health === "good") return null;
  const restore = () => {
    playSound();
    session.restore();
  };
  return (
    <Line
      icon={<HeartPulse />}
      tone="warn"
      role="alert"
      actions={
        <Button variant="primary" onPress={restore}>
          {t("restore.tap")}
        </Button>
      }
    >
      {t(`restore.${health}`)} {t("restore.keeps")}
    </Line>
  );
}
