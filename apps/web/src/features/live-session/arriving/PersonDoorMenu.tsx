import { Button } from "@hearth/ui/Button";
import { Menu } from "@hearth/ui/Menu";
import {
  DoorOpen,
  HeartHandshake,
  HeartPulse,
  LinkIcon,
  MessageSquare,
  Unlink,
  UserMinus,
  UserX,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMayWorry } from "../../../lib/worry/useMayWorry.ts";
import { menuOf } from "../usePersonMenu.ts";
import type { DoorPerson } from "./doorParts.ts";
import { useDoors } from "./doors.ts";
import type { Step } from "./PersonDialogs.tsx";

type PersonDoorMenuProps = {
  readonly person: DoorPerson;
  /** Waits at the door: can be written to, and not be sent back. */
  readonly isWaiting?: boolean;
};

/** What staff may do about one person's way in and out, behind one button; for staff alone. */
export function PersonDoorMenu({ person, isWaiting = false }: PersonDoorMenuProps) {
  const { t } = useTranslation("arriving");
  const { menu, ask } = useDoors();
  const mayWorry = useMayWorry() && person.personId !== null;
  const { name } = person;
  const item = (id: Step, label: string, icon: ReactNode) => ({
    ...{ id, label, icon },
    onAction: () => ask({ person, step: id }),
  });
  const here = isWaiting
    ? item(
        "write",
        t("lobby.writeName", { name }),
        <MessageSquare aria-hidden className="size-5" />,
      )
    : item("sendBack", t("person.sendBack"), <UserMinus aria-hidden className="size-5" />);
  return (
    <Menu
      {...menuOf(menu, person.participantId)}
      label={t("person.more", { name })}
      trigger={
        <Button variant="quiet" size="icon" aria-label={t("person.more", { name })}>
          <DoorOpen aria-hidden className="size-5" />
        </Button>
      }
      items={[
        item("emergency", t("person.emergency"), <HeartPulse aria-hidden className="size-5" />),
        ...(mayWorry
          ? [item("worry", t("person.worry"), <HeartHandshake aria-hidden className="size-5" />)]
          : []),
        here,
        item("remove", t("person.remove"), <UserX aria-hidden className="size-5" />),
        item("resend", t("person.resend"), <LinkIcon aria-hidden className="size-5" />),
        item("revoke", t("person.revoke"), <Unlink aria-hidden className="size-5" />),
      ]}
    />
  );
}
