import "./words.ts";
import type { Tools } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Dices } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { ToolLine } from "./ToolLine.tsx";

/** Whom chance has chosen: said to everybody, and to them in words of their own. */
export function PickedNotice({ snapshot: { view }, acting }: RoomPartProps) {
  const { t } = useTranslation("tools");
  if (!view) return null;
  const picked = view.tools?.picked ?? null;
  const clear = () => void acting.act("pick", { clear: true });
  const clearing = view.me.staff && (
    <Button variant="quiet" onPress={clear}>
      {t("picker.clear")}
    </Button>
  );
  return (
    // It is there before anybody is chosen, so that the choice is said.
    <div role="status" className="empty:hidden">
      {picked && <Chosen picked={picked} me={view.me.participantId} actions={clearing} />}
    </div>
  );
}

type ChosenProps = {
  readonly picked: NonNullable<Tools["picked"]>;
  readonly me: string;
  readonly actions: ReactNode;
};

function Chosen({ picked: { participantId, displayName }, me, actions }: ChosenProps) {
  const { t } = useTranslation("tools");
  const isMe = participantId === me;
  return (
    <ToolLine icon={<Dices />} tone={isMe ? "warn" : "calm"} actions={actions}>
      {isMe ? t("picker.you") : t("picker.chosen", { name: displayName })}
    </ToolLine>
  );
}
