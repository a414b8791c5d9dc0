import type { ControlView } from "@hearth/contracts/live";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Button } from "@hearth/ui/Button";
import { BellRing, Volume2, WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "./Notice.tsx";
import { playSound, soundIsBlocked, watchSound } from "./soundGate.ts";
import type { Do } from "./useAct.ts";

type NoticesProps = {
  readonly snapshot: LiveSnapshot;
  readonly act: Do;
  readonly onShowLobby: () => void;
};

/** What holds right now, above the grid: one line each, the most urgent last. */
export const Notices = ({ snapshot, act, onShowLobby }: NoticesProps) => (
  <div className="grid gap-1.5 empty:hidden">
    <LobbyNotice snapshot={snapshot} act={act} onShowLobby={onShowLobby} />
    <SoundNotice />
    <ConnectionNotice status={snapshot.status} />
  </div>
);

function LobbyNotice({ snapshot: { view }, act, onShowLobby }: NoticesProps) {
  const { t } = useTranslation("live");
  const [first] = view?.lobby ?? [];
  if (!first || !view?.me.staff) return null;
  const count = view.lobby.length;
  return (
    <Notice
      icon={<BellRing />}
      actions={
        <>
          {count === 1 ? (
            <LetIn waiting={first} act={act} />
          ) : (
            <Button onPress={() => void act("admitAll", {})}>{t("notice.letAllIn")}</Button>
          )}
          <Button variant="quiet" onPress={onShowLobby}>
            {t("notice.show")}
          </Button>
        </>
      }
    >
      {t("notice.waiting", { count, name: first.displayName })}
    </Notice>
  );
}

type LetInProps = { readonly waiting: ControlView["lobby"][number]; readonly act: Do };

/** Of one who comes with a warning the door is looked at first. */
function LetIn({ waiting, act }: LetInProps) {
  const { t } = useTranslation("live");
  const { participantId, secondDevice, lacksPasscode } = waiting;
  if (secondDevice || lacksPasscode) return null;
  const admit = () => void act("admit", { participantIds: [participantId] });
  return <Button onPress={admit}>{t("notice.letIn")}</Button>;
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
