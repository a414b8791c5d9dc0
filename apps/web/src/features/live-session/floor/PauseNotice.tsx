import { Button } from "@hearth/ui/Button";
import { Leaf } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "../Notice.tsx";
import type { RoomPartProps } from "../roomParts.ts";

/** For staff while the group is paused: the way on. */
export function PauseNotice({ snapshot: { view }, acting }: RoomPartProps) {
  const { t } = useTranslation("floor");
  if (!view?.floor?.pausedAt || !view.me.staff) return null;
  return (
    <Notice
      icon={<Leaf />}
      actions={
        <Button onPress={() => void acting.act("pauseAll", { paused: false })}>
          {t("pause.end")}
        </Button>
      }
    >
      {t("pause.staff")}
    </Notice>
  );
}
