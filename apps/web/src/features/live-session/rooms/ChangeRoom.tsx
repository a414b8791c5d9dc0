import type { ControlView } from "@hearth/contracts/live";
import { standsIn } from "@hearth/media-client/participants";
import { Button } from "@hearth/ui/Button";
import { Menu } from "@hearth/ui/Menu";
import { useTranslation } from "react-i18next";
import type { Do } from "../useAct.ts";
import { roomsToChoose } from "./roomsToChoose.ts";

type ChangeRoomProps = { readonly view: ControlView; readonly act: Do };

/** Where clients choose: the way from one room to another. */
export function ChangeRoom({ view, act }: ChangeRoomProps) {
  const { t } = useTranslation("rooms");
  const others = roomsToChoose(view).filter(({ roomId }) => roomId !== standsIn(view.me));
  if (others.length === 0) return null;
  return (
    <Menu
      label={t("choose.change")}
      trigger={<Button>{t("choose.change")}</Button>}
      items={others.map(({ roomId, name }) => ({
        id: roomId,
        label: t("moveTo", { room: name }),
        onAction: () => void act("goToRoom", { room: roomId }),
      }))}
    />
  );
}
