import { Button } from "@hearth/ui/Button";
import { Gauge } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { Line } from "./Line.tsx";

/** While data is saved: that it is, why, and the way back. */
export function ModeNotice({ snapshot, session }: RoomPartProps) {
  const { t } = useTranslation("device");
  const { now, by } = snapshot.mode;
  if (now === "full") return null;
  const words = by === "network" ? t(`mode.byNetwork.${now}`) : t(`mode.notice.${now}`);
  return (
    <Line
      icon={<Gauge />}
      actions={
        <>
          {now === "low" && (
            <Button variant="quiet" onPress={() => session.setMode("audio")}>
              {t("mode.toAudio")}
            </Button>
          )}
          <Button onPress={() => session.setMode("full")}>{t("mode.toFull")}</Button>
        </>
      }
    >
      {words}
    </Line>
  );
}
