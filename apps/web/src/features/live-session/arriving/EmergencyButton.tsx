import { HeartPulse } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TileButton } from "../stage/TileButton.tsx";
import { EmergencyDialog } from "./EmergencyDialog.tsx";

type EmergencyButtonProps = {
  readonly participantId: string;
  readonly name: string;
  readonly sessionId: string;
};

/** One press on a client's tile: for who leads alone. Nothing is looked up before it. */
export function EmergencyButton(about: EmergencyButtonProps) {
  const { t } = useTranslation("arriving");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TileButton
        label={t("emergency.title", { name: about.name })}
        icon={<HeartPulse />}
        onPress={() => setOpen(true)}
      />
      {isOpen && <EmergencyDialog {...about} onClose={() => setOpen(false)} />}
    </>
  );
}
