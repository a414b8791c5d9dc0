import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chosenMedia } from "../mediaChoice.ts";
import type { RoomPartProps } from "../roomParts.ts";
import { ToolButton } from "../ToolButton.tsx";
import { DeviceChoices } from "./DeviceChoices.tsx";
import { EffectChoices } from "./EffectChoices.tsx";
import { ModeChoice } from "./ModeChoice.tsx";
import { OwnConnection } from "./OwnConnection.tsx";

/** Devices, what is done to sound and picture, and how much data: behind one tool. */
export function DeviceSettings(part: RoomPartProps) {
  const { t } = useTranslation(["device", "live"]);
  const [isOpen, setOpen] = useState(false);
  const { sessionId } = part.snapshot.view ?? {};
  const chosen = isOpen && sessionId ? chosenMedia(sessionId) : null;
  return (
    <>
      <ToolButton icon={<SlidersHorizontal />} onPress={() => setOpen(true)}>
        {t("settings")}
      </ToolButton>
      <Dialog
        title={t("title")}
        closeLabel={t("live:close")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={(close) => <Button onPress={close}>{t("done")}</Button>}
      >
        <div className="grid gap-5">
          <OwnConnection {...part} />
          <ModeChoice {...part} />
          <DeviceChoices {...part} />
          {chosen && <EffectChoices {...part} wanted={chosen} />}
        </div>
      </Dialog>
    </>
  );
}
