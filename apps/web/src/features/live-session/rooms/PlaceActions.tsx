import type { ControlView } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { standsIn } from "@hearth/media-client/participants";
import { Button } from "@hearth/ui/Button";
import { LifeBuoy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { roomName } from "../places.ts";
import type { Do } from "../useAct.ts";
import { ChangeRoom } from "./ChangeRoom.tsx";

type PlaceActionsProps = { readonly view: ControlView; readonly act: Do };

/** What one can do about the room in which one is: back to main, back to one's own, call for help. */
export function PlaceActions({ view, act }: PlaceActionsProps) {
  const { me } = view;
  if (me.visit) return <GoBack go={() => void act("visit", { visit: null })} />;
  if (standsIn(me) === mainRoom) return <ToMine view={view} act={act} />;
  return (
    <>
      {!me.staff && <Help view={view} act={act} />}
      <ChangeRoom view={view} act={act} />
      <GoBack go={() => void act("goToRoom", { room: mainRoom })} />
    </>
  );
}

function GoBack({ go }: { readonly go: () => void }) {
  const { t } = useTranslation("rooms");
  return <Button onPress={go}>{t("notice.goBack")}</Button>;
}

function ToMine({ view, act }: PlaceActionsProps) {
  const { t } = useTranslation("rooms");
  const { t: live } = useTranslation("live");
  const mine = view.me.assignedRoom;
  if (mine === null) return null;
  return (
    <Button onPress={() => void act("goToRoom", { room: mine })}>
      {t("notice.goToMine", { room: roomName(view, mine, live) })}
    </Button>
  );
}

/** A private room has staff in it already. */
function Help({ view, act }: PlaceActionsProps) {
  const { t } = useTranslation("rooms");
  const { help } = view.me;
  const here = view.rooms.find(({ roomId }) => roomId === standsIn(view.me));
  if (here?.kind !== "breakout") return null;
  return (
    <>
      <span role="status" className="empty:hidden">
        {help !== null && t("help.called")}
      </span>
      <Button onPress={() => void act("callForHelp", { calling: help === null })}>
        <LifeBuoy aria-hidden className="size-5" />
        {t(help === null ? "help.call" : "help.takeBack")}
      </Button>
    </>
  );
}
