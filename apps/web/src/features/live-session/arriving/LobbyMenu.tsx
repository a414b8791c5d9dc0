import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Do } from "../useAct.ts";
import type { WaitingPerson } from "./doorParts.ts";
import { PersonDoorMenu } from "./PersonDoorMenu.tsx";

type LobbyMenuProps = {
  readonly waiting: WaitingPerson;
  readonly act: Do;
};

/** What else there is to do about somebody who waits. */
export function LobbyMenu({ waiting, act }: LobbyMenuProps) {
  const { t } = useTranslation("arriving");
  const { participantId, personId, displayName: name } = waiting;
  const person = { participantId, personId, name };
  return (
    <>
      <PersonDoorMenu person={person} isWaiting />
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
                  void act("refuse", { participantId });
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
    </>
  );
}
