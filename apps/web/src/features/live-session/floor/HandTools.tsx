import { ReactionKind } from "@hearth/contracts/live/floor";
import { Menu, type MenuAction } from "@hearth/ui/Menu";
import { Hand, Smile } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { reactionSigns } from "../stage/ReactionBadge.tsx";
import { ToolButton } from "../ToolButton.tsx";
import { useIsDesk } from "../useIsWide.ts";

/** To be noticed without speaking: the hand and the reactions, on a phone behind one button. */
export function HandTools(part: RoomPartProps) {
  const { t } = useTranslation("floor");
  const isDesk = useIsDesk();
  const reactions = useReactions(part);
  const hand = useHand(part);
  if (!isDesk)
    return (
      <Menu
        label={t("hand.react")}
        trigger={
          <ToolButton icon={<Hand />} look={hand.isUp ? "on" : "plain"}>
            {t("hand.handAndReact")}
          </ToolButton>
        }
        items={[
          {
            id: "hand",
            label: hand.label,
            icon: <Hand aria-hidden className="size-5" />,
            onAction: hand.toggle,
          },
          ...reactions,
        ]}
      />
    );
  return (
    <>
      <ToolButton icon={<Hand />} look={hand.isUp ? "on" : "plain"} onPress={hand.toggle}>
        {hand.label}
      </ToolButton>
      <Menu
        label={t("hand.react")}
        trigger={<ToolButton icon={<Smile />}>{t("hand.react")}</ToolButton>}
        items={reactions}
      />
    </>
  );
}

function useHand({ snapshot: { view }, acting }: RoomPartProps) {
  const { t } = useTranslation("floor");
  const isUp = view?.me.hand != null;
  return {
    isUp,
    label: t(isUp ? "hand.lower" : "hand.raise"),
    toggle: () => void acting.act("raiseHand", { raised: !isUp }),
  };
}

function useReactions({ acting }: RoomPartProps): readonly MenuAction[] {
  const { t } = useTranslation("live");
  return ReactionKind.options.map((kind) => ({
    id: kind,
    label: t(`reaction.${kind}`),
    icon: <span aria-hidden>{reactionSigns[kind]}</span>,
    onAction: () => void acting.act("react", { kind }),
  }));
}
