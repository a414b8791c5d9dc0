import type { ControlView } from "@hearth/contracts/live";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Badge } from "@hearth/ui/Badge";
import { Mic, MicOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DoorPanel, PersonDoorMenu } from "./arriving/index.ts";
import type { Acting } from "./useAct.ts";

type PeoplePanelProps = { readonly snapshot: LiveSnapshot; readonly acting: Acting };

/** Who is here; for who leads also who waits. */
export function PeoplePanel({ snapshot, acting }: PeoplePanelProps) {
  const { t } = useTranslation("live");
  const { view, participants, own } = snapshot;
  if (!view) return null;
  const me = {
    participantId: view.me.participantId,
    name: t("tile.you", { name: view.me.displayName }),
    staff: view.me.staff,
    mic: own.mic.state === "on",
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      {view.me.staff && <DoorPanel view={view} acting={acting} />}
      <section aria-labelledby="here-title" className="grid grid-cols-1 gap-2">
        <h3 id="here-title" className="font-semibold">
          {t("people.here", { count: participants.length + 1 })}
        </h3>
        <ul className="grid grid-cols-1 gap-1">
          {[me, ...participants].map((person) => (
            <Person key={person.participantId} {...person}>
              {view.me.staff && !person.staff && (
                <PersonDoorMenu
                  person={{ ...person, personId: personOf(view, person.participantId) }}
                  sessionId={view.sessionId}
                  act={acting.act}
                />
              )}
            </Person>
          ))}
        </ul>
      </section>
    </div>
  );
}

const personOf = ({ roster }: ControlView, participantId: string) =>
  roster.find((one) => one.participantId === participantId)?.personId ?? null;

type PersonProps = {
  readonly name: string;
  readonly staff: boolean;
  readonly mic: boolean;
  readonly children: ReactNode;
};

function Person({ name, staff, mic, children }: PersonProps) {
  const { t } = useTranslation("live");
  const Icon = mic ? Mic : MicOff;
  return (
    <li className="flex min-h-11 items-center gap-2">
      <span className="min-w-0 grow truncate">{name}</span>
      {staff && <Badge tone="accent">{t("tile.staff")}</Badge>}
      <Icon
        role="img"
        aria-label={t(mic ? "tile.unmuted" : "tile.muted")}
        className={`size-5 shrink-0 ${mic ? "text-muted" : "text-danger"}`}
      />
      {children}
    </li>
  );
}
