import { Button } from "@hearth/ui/Button";
import { Hand } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "../Notice.tsx";
import type { RoomPartProps } from "../roomParts.ts";
import { handsOf } from "./handsOf.ts";

/** For staff: whose hands are up, in their order. */
export function HandsStrip({ snapshot: { view }, acting }: RoomPartProps) {
  const { t, i18n } = useTranslation("floor");
  const hands = view?.me.staff ? handsOf(view) : [];
  if (hands.length === 0) return null;
  const names = new Intl.ListFormat(i18n.language).format(
    hands.map(({ displayName }) => displayName),
  );
  return (
    <Notice
      icon={<Hand />}
      actions={
        <Button
          variant="quiet"
          onPress={() => void acting.act("lowerHands", { participantId: null })}
        >
          {t("hand.lowerAll")}
        </Button>
      }
    >
      {t("hand.up", { names, count: hands.length })}
    </Notice>
  );
}
