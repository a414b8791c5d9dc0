import "../floor/words.ts";
import type { ControlView } from "@hearth/contracts/live";
import { standsIn } from "@hearth/media-client/participants";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import { DoorMenus, DoorRules, LobbyList } from "../arriving/index.ts";
import { isMember } from "../isMember.ts";
import type { RoomPartProps } from "../roomParts.ts";
import { useIsWide } from "../useIsWide.ts";
import { FloorTools } from "./FloorTools.tsx";
import { HandsList } from "./HandsList.tsx";
import { PersonLine } from "./PersonLine.tsx";
import { RoomRules } from "./RoomRules.tsx";

/** Who is here; for who leads also who waits, whose hands are up, and what holds for all. */
export function PeoplePanel(part: RoomPartProps) {
  const { view } = part.snapshot;
  const isWide = useIsWide();
  if (!view) return null;
  const { staff } = view.me;
  return (
    <div className="grid grid-cols-1 gap-6">
      {!isWide && part.acting.problem && <ProblemAlert problem={part.acting.problem} />}
      {staff && <HandsList view={view} act={part.acting.act} />}
      <DoorMenus view={view} act={part.acting.act}>
        {view.door && <LobbyList view={view} {...part.acting} />}
        <Here view={view} part={part} />
      </DoorMenus>
      {staff && <WhatHolds view={view} part={part} />}
    </div>
  );
}

/** For who leads: what can be done for all, the rules of the room and those of its door. */
const WhatHolds = ({ view, part }: HereProps) => (
  <>
    <FloorTools view={view} part={part} />
    <RoomRules view={view} part={part} />
    <DoorRules view={view} acting={part.acting} />
  </>
);

type HereProps = { readonly view: ControlView; readonly part: RoomPartProps };

function Here({ view, part }: HereProps) {
  const { t } = useTranslation("live");
  const { t: floor } = useTranslation("floor");
  const id = useId();
  const people = shownTo(view);
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-2">
      <h3 id={id} className="font-semibold">
        {t("people.here", { count: part.snapshot.participants.length + 1 })}
      </h3>
      {!view.me.may.memberList && <p className="text-muted">{floor("people.hidden")}</p>}
      <ul className="grid grid-cols-1 gap-1">
        {people.map((person) => (
          <PersonLine key={person.participantId} person={person} view={view} part={part} />
        ))}
      </ul>
    </section>
  );
}

/** Whoever is of staff or observes is always named; a locked list hides clients from each other, and nobody else. */
function shownTo({ me, roster }: ControlView): ControlView["roster"] {
  const here = roster.filter(
    (one) => me.staff || one.staff || standsIn(one) === standsIn(me) || one.visit !== null,
  );
  const named = me.may.memberList
    ? here
    : here.filter((one) => !isMember(one) || one.participantId === me.participantId);
  return named.toSorted(
    (a, b) =>
      Number(b.participantId === me.participantId) - Number(a.participantId === me.participantId),
  );
}
