import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { Check, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Acting } from "./useAct.ts";

type LobbyListProps = { readonly lobby: ControlView["lobby"] } & Pick<Acting, "act" | "pending">;

/** Who waits at the door: let in one, or all, or turn away. */
export function LobbyList({ lobby, act, pending }: LobbyListProps) {
  const { t } = useTranslation("live");
  return (
    <section aria-labelledby="lobby-title" className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="lobby-title" className="font-semibold">
          {t("lobby.title", { count: lobby.length })}
        </h3>
        {lobby.length > 1 && (
          <Button
            variant="primary"
            isPending={pending === "admitAll"}
            onPress={() => void act("admitAll", {})}
          >
            {t("lobby.admitAll")}
          </Button>
        )}
      </div>
      {lobby.length === 0 && <p className="text-muted">{t("lobby.empty")}</p>}
      <ul className="grid grid-cols-1 gap-2">
        {lobby.map(({ participantId, displayName }) => (
          <li
            key={participantId}
            className="flex items-center gap-2 rounded-control bg-sunken py-1.5 pr-1.5 pl-3"
          >
            <span className="min-w-0 grow truncate">{displayName}</span>
            <Refusal name={displayName} onRefuse={() => void act("refuse", { participantId })} />
            <Button
              aria-label={t("lobby.admitName", { name: displayName })}
              onPress={() => void act("admit", { participantIds: [participantId] })}
            >
              <Check aria-hidden className="size-5" />
              {t("lobby.admit")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type RefusalProps = { readonly name: string; readonly onRefuse: () => void };

function Refusal({ name, onRefuse }: RefusalProps) {
  const { t } = useTranslation("live");
  return (
    <DialogTrigger>
      <Button variant="quiet" size="icon" aria-label={t("lobby.refuseName", { name })}>
        <X aria-hidden className="size-5" />
      </Button>
      <Dialog
        role="alertdialog"
        title={t("lobby.refuseName", { name })}
        actions={(close) => (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button
              variant="danger"
              onPress={() => {
                onRefuse();
                close();
              }}
            >
              {t("lobby.refuse")}
            </Button>
          </>
        )}
      >
        <p>{t("lobby.refuseText")}</p>
      </Dialog>
    </DialogTrigger>
  );
}
