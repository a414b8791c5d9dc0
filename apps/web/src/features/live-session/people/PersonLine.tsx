import { standsIn } from "@hearth/media-client/participants";
import { Badge } from "@hearth/ui/Badge";
import { Hand, Mic, MicOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { PersonDoorMenu } from "../arriving/index.ts";
import { roomName } from "../places.ts";
import { PersonMenu } from "./PersonMenu.tsx";
import type { PersonProps } from "./personParts.ts";

/** One person: name, place, microphone, and for staff what can be done. */
export function PersonLine(props: PersonProps) {
  const { person, view } = props;
  const { t } = useTranslation("live");
  const isMe = person.participantId === view.me.participantId;
  const name = isMe ? t("tile.you", { name: person.displayName }) : person.displayName;
  const where = useWhere(props);
  return (
    <li className="flex min-h-11 items-center gap-2">
      <span className="min-w-0 grow">
        <span className="block truncate">{name}</span>
        {where && <span className="block text-sm text-muted">{where}</span>}
      </span>
      <Signs person={person} />
      <Microphone isOn={isMicOn(props, isMe)} />
      {view.me.staff && !isMe && <PersonMenu {...props} />}
      <DoorActions {...props} />
    </li>
  );
}

function Signs({ person }: Pick<PersonProps, "person">) {
  const { t } = useTranslation("live");
  return (
    <>
      {person.hand && <Hand role="img" aria-label={t("tile.hand")} className="size-5 shrink-0" />}
      {person.staff && <Badge tone="accent">{t("tile.staff")}</Badge>}
      <Guest person={person} />
    </>
  );
}

function Microphone({ isOn }: { readonly isOn: boolean | null }) {
  const { t } = useTranslation("live");
  if (isOn === null) return null;
  const Icon = isOn ? Mic : MicOff;
  return (
    <Icon
      role="img"
      aria-label={t(isOn ? "tile.unmuted" : "tile.muted")}
      className={`size-5 shrink-0 ${isOn ? "text-muted" : "text-danger"}`}
    />
  );
}

function DoorActions({ person, view }: PersonProps) {
  if (!view.me.staff || person.staff) return null;
  const { participantId, personId, displayName: name } = person;
  return <PersonDoorMenu person={{ participantId, personId, name }} />;
}

function Guest({ person }: Pick<PersonProps, "person">) {
  const { t } = useTranslation("floor");
  return person.role === "observer" && !person.staff ? <Badge>{t("people.guest")}</Badge> : null;
}

/** Null where it is not known: of who is out of hearing the node tells nothing. */
function isMicOn({ person, part }: PersonProps, isMe: boolean): boolean | null {
  const { own, participants } = part.snapshot;
  if (isMe) return own.mic.state === "on";
  return participants.find((one) => one.participantId === person.participantId)?.mic ?? null;
}

/** Where somebody is who is not simply here: what they hear is never hidden. */
function useWhere({ person, view }: PersonProps): string | null {
  const { t } = useTranslation("floor");
  const { t: live } = useTranslation("live");
  const { visit } = person;
  if (visit) {
    const room = roomName(view, visit.room, live);
    if (!visit.isOpen) return t("people.atDoor", { room });
    return t(visit.mode === "listen" ? "people.listens" : "people.joined", { room });
  }
  if (person.room === standsIn(view.me)) return null;
  return t("people.in", { room: roomName(view, person.room, live) });
}
