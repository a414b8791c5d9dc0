import { Button } from "@hearth/ui/Button";
import { Menu, type MenuAction } from "@hearth/ui/Menu";
import { EllipsisVertical } from "lucide-react";
import { useTranslation } from "react-i18next";
import { changeDraft } from "../chat/chatKeeper.ts";
import type { PersonProps } from "./personParts.ts";

/** What staff may do with one person in the room. Nothing here turns anything of theirs on. */
export function PersonMenu(props: PersonProps) {
  const { t } = useTranslation("floor");
  const label = t("people.actions", { name: props.person.displayName });
  return (
    <Menu
      label={label}
      trigger={
        <Button variant="quiet" size="icon" aria-label={label}>
          <EllipsisVertical aria-hidden className="size-5" />
        </Button>
      }
      items={useActions(props)}
    />
  );
}

function useActions({ person, view, part }: PersonProps): readonly MenuAction[] {
  const { t } = useTranslation("floor");
  const { participantId, displayName, staff, hand } = person;
  const { act } = part.acting;
  const forOne = (label: "mute" | "askToSpeak" | "privateWord" | "privateRoom" | "lowerHand") => ({
    id: label,
    label: t(`people.${label}`),
  });
  const write = () => {
    changeDraft(view.sessionId, { to: { id: participantId, label: displayName }, also: null });
    part.openPanel("chat");
  };
  return [
    {
      ...forOne("mute"),
      onAction: () => void act("mute", { participantIds: [participantId] }),
    },
    { ...forOne("askToSpeak"), onAction: () => void act("askToSpeak", { participantId }) },
    { ...forOne("privateWord"), onAction: write },
    ...(staff
      ? []
      : [
          {
            ...forOne("privateRoom"),
            onAction: () => void act("openPrivateRoom", { participantId }),
          },
        ]),
    ...(hand === null
      ? []
      : [{ ...forOne("lowerHand"), onAction: () => void act("lowerHands", { participantId }) }]),
  ];
}
