import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { useTranslation } from "react-i18next";
import { chosenMedia } from "../mediaChoice.ts";
import type { RoomPartProps } from "../roomParts.ts";
import { DeviceChoices } from "./DeviceChoices.tsx";
import { EffectChoices } from "./EffectChoices.tsx";
import { ModeChoice } from "./ModeChoice.tsx";
import { OwnConnection } from "./OwnConnection.tsx";

type DevicesDialogProps = RoomPartProps & {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

/** Devices, what is done to sound and picture, and how much data. */
export function DevicesDialog({ isOpen, onOpenChange, ...part }: DevicesDialogProps) {
  const { t } = useTranslation(["device", "live"]);
  const { sessionId } = part.snapshot.view ?? {};
  const chosen = isOpen && sessionId ? chosenMedia(sessionId) : null;
  return (
    <Dialog
      title={t("title")}
      closeLabel={t("live:close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={(close) => <Button onPress={close}>{t("done")}</Button>}
    >
      <div className="grid gap-5">
        <OwnConnection {...part} />
        <ModeChoice {...part} />
        <DeviceChoices {...part} />
        {chosen && <EffectChoices {...part} wanted={chosen} />}
      </div>
    </Dialog>
  );
}
