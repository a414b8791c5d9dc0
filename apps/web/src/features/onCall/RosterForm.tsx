import { Roster } from "@hearth/contracts/messaging/onCall";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Change } from "../../lib/api/outbox.ts";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { SaveStatus } from "../../lib/ui/SaveStatus.tsx";
import {
  emptyPerson,
  emptyShift,
  removePerson,
  removeShift,
  setPerson,
  setShift,
} from "./draft.ts";
import { PersonFields } from "./PersonFields.tsx";
import { ShiftFields } from "./ShiftFields.tsx";

type RosterFormProps = {
  readonly saved: Roster;
  readonly onSave: (roster: Roster) => void;
  readonly last: Change | undefined;
};

/** People, then the hours in which they are called. */
export function RosterForm({ saved, onSave, last }: RosterFormProps) {
  const { t } = useTranslation("onCall");
  const [draft, setDraft] = useState(saved);
  const [asked, setAsked] = useState(false);
  const whole = Roster.safeParse(draft);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (whole.success) onSave(whole.data);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-6">
      <ChangeAlert change={last} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t("zone")}
          value={draft.timeZone}
          onChange={(timeZone) => setDraft({ ...draft, timeZone })}
        />
        <TextField
          label={t("accept")}
          type="number"
          value={String(draft.acceptWithinSeconds)}
          onChange={(seconds) => setDraft({ ...draft, acceptWithinSeconds: Number(seconds) })}
        />
      </div>
      <section className="grid gap-4">
        <h2 className="text-lg font-bold">{t("people")}</h2>
        {draft.people.map((person, at) => (
          <PersonFields
            key={at}
            place={at + 1}
            person={person}
            draft={draft}
            onChange={(changed) => setDraft(setPerson(draft, at, changed))}
            onDraft={setDraft}
            onRemove={() => setDraft(removePerson(draft, at))}
          />
        ))}
        <Button
          onPress={() => setDraft({ ...draft, people: [...draft.people, emptyPerson] })}
          className="justify-self-start"
        >
          {t("addPerson")}
        </Button>
      </section>
      <section className="grid gap-4">
        <h2 className="text-lg font-bold">{t("shifts")}</h2>
        {draft.shifts.length === 0 && <p className="text-muted">{t("nobody")}</p>}
        {draft.shifts.map((shift, at) => (
          <ShiftFields
            key={at}
            place={at + 1}
            shift={shift}
            people={draft.people}
            onChange={(changed) => setDraft(setShift(draft, at, changed))}
            onRemove={() => setDraft(removeShift(draft, at))}
          />
        ))}
        <Button
          onPress={() => setDraft({ ...draft, shifts: [...draft.shifts, emptyShift] })}
          className="justify-self-start"
        >
          {t("addShift")}
        </Button>
      </section>
      {asked && !whole.success && <Alert tone="danger" role="alert" title={t("missing")} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" size="lg">
          {t("save")}
        </Button>
        <SaveStatus change={last} />
      </div>
    </form>
  );
}
