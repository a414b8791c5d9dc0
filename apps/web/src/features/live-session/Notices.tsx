import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { standsIn } from "@hearth/media-client/participants";
import { Button } from "@hearth/ui/Button";
import { BellRing, Clock, DoorClosed, Ear, Volume2, WifiOff } from "lucide-react";
import { type ReactNode, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { ControlView } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import type { TFunction } from "i18next";
import { listenersIn, returnsAt, roomName } from "./places.ts";
import { playSound, soundIsBlocked, watchSound } from "./soundGate.ts";
import type { Do } from "./useAct.ts";
import { asClock, useSecondsLeft } from "./useSecondsLeft.ts";

type NoticesProps = {
  readonly snapshot: LiveSnapshot;
  readonly act: Do;
  readonly onShowLobby: () => void;
};

/** What holds right now, above the grid: one line each, the most urgent last. */
export const Notices = ({ snapshot, act, onShowLobby }: NoticesProps) => (
  <div className="grid gap-1.5 empty:hidden">
    <PlaceNotice snapshot={snapshot} act={act} />
    <ListenerNotice snapshot={snapshot} />
    <LobbyNotice snapshot={snapshot} act={act} onShowLobby={onShowLobby} />
    <SoundNotice />
    <ConnectionNotice status={snapshot.status} />
  </div>
);

type NoticeProps = {
  readonly icon: ReactNode;
  readonly tone?: "calm" | "warn";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

const tones = {
  calm: "bg-accent-soft text-on-accent-soft",
  warn: "bg-warn-soft text-on-warn-soft",
};

const Notice = ({ icon, tone = "calm", children, actions }: NoticeProps) => (
  <div
    className={`flex min-h-11 flex-wrap items-center justify-center gap-x-3 gap-y-1 rounded-control px-3 py-1 text-center text-sm font-medium ${tones[tone]}`}
  >
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className="shrink-0 [&>svg]:size-5">
        {icon}
      </span>
      <span className="tabular-nums">{children}</span>
    </span>
    {actions}
  </div>
);

function PlaceNotice({
  snapshot: { view, clockOffsetMs },
  act,
}: Omit<NoticesProps, "onShowLobby">) {
  if (!view || view.rooms.length === 0) return null;
  return <OpenRoomsNotice view={view} offsetMs={clockOffsetMs} act={act} />;
}

type OpenRoomsNoticeProps = {
  readonly view: ControlView;
  readonly offsetMs: number;
  readonly act: Do;
};

function OpenRoomsNotice({ view, offsetMs, act }: OpenRoomsNoticeProps) {
  const { t } = useTranslation("live");
  const left = useSecondsLeft(returnsAt(view), offsetMs);
  const isSoon = left !== null && left <= 60;
  const key = view.breakout?.recallAt ? "notice.backIn" : "notice.left";
  const back = () => void act("visit", { visit: null });
  return (
    <Notice
      icon={isSoon ? <Clock /> : <DoorClosed />}
      tone={isSoon ? "warn" : "calm"}
      actions={view.me.visit && <Button onPress={back}>{t("notice.goBack")}</Button>}
    >
      {whereIs(view, t)}
      {left !== null && ` · ${t(key, { time: asClock(left) })}`}
    </Notice>
  );
}

function whereIs(view: ControlView, t: TFunction<"live">): string {
  const { me } = view;
  if (me.visit?.mode === "listen") {
    return t("notice.listening", { room: roomName(view, me.visit.room, t) });
  }
  const room = standsIn(me);
  return room === mainRoom
    ? t("notice.roomsOpen")
    : t("notice.inRoom", { room: roomName(view, room, t) });
}

function ListenerNotice({ snapshot: { view } }: Pick<NoticesProps, "snapshot">) {
  const { t, i18n } = useTranslation("live");
  const names = view ? listenersIn(view) : [];
  if (names.length === 0) return null;
  const who = new Intl.ListFormat(i18n.language).format(names);
  return <Notice icon={<Ear />}>{t("notice.listener", { names: who })}</Notice>;
}

function LobbyNotice({ snapshot: { view }, act, onShowLobby }: NoticesProps) {
  const { t } = useTranslation("live");
  const [first] = view?.lobby ?? [];
  if (!first || !view?.me.staff) return null;
  const admit = () =>
    void act("admit", { participantIds: view.lobby.map(({ participantId }) => participantId) });
  return (
    <Notice
      icon={<BellRing />}
      actions={
        <>
          <Button onPress={admit}>
            {view.lobby.length === 1 ? t("notice.letIn") : t("notice.letAllIn")}
          </Button>
          <Button variant="quiet" onPress={onShowLobby}>
            {t("notice.show")}
          </Button>
        </>
      }
    >
      {t("notice.waiting", { count: view.lobby.length, name: first.displayName })}
    </Notice>
  );
}

function SoundNotice() {
  const { t } = useTranslation("live");
  const isBlocked = useSyncExternalStore(watchSound, soundIsBlocked);
  if (!isBlocked) return null;
  return (
    <Notice
      icon={<Volume2 />}
      tone="warn"
      actions={<Button onPress={playSound}>{t("notice.hear")}</Button>}
    >
      {t("notice.silent")}
    </Notice>
  );
}

function ConnectionNotice({ status }: Pick<LiveSnapshot, "status">) {
  const { t } = useTranslation("live");
  if (status !== "reconnecting" && status !== "restoring") return null;
  return (
    <Notice icon={<WifiOff />} tone="warn">
      {t(`notice.${status}`)}
    </Notice>
  );
}
