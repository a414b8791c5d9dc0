import type { OnCallPerson } from "@hearth/contracts/messaging/onCall";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { Checkbox } from "@hearth/ui/Checkbox";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type Draft, toggled } from "./draft.ts";
import { useStaff } from "./useStaff.ts";

type PersonFieldsProps = {
  readonly place: number;
  readonly person: OnCallPerson;
  readonly draft: Draft;
  readonly onChange: (person: OnCallPerson) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onRemove: () => void;
};

/** Somebody who can be called, and how. */
export function PersonFields(props: PersonFieldsProps) {
  const { place, person, draft, onChange, onDraft, onRemove } = props;
  const { t } = useTranslation("onCall");
  const id = useId();
  const staff = useStaff();
  const known = staff.map(({ personId, displayName: label }) => ({ id: personId, label }));
  const isKnown = known.some((one) => one.id === person.personId);
  const own =
    person.personId === "" || isKnown ? [] : [{ id: person.personId, label: person.name }];
  const choose = (personId: string) => {
    const name = staff.find((one) => one.personId === personId)?.displayName ?? person.name;
    onChange({ ...person, personId, name });
  };
  return (
    <Card labelledBy={id} className="grid gap-4">
      <h3 id={id} className="font-semibold">
        {person.name || t("person", { n: place })}
      </h3>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t("who")}
          placeholder={t("chooseWho")}
          options={[...own, ...known]}
          value={person.personId || null}
          onChange={choose}
        />
        <TextField
          label={t("name")}
          value={person.name}
          onChange={(name) => onChange({ ...person, name })}
        />
        <Select
          label={t("channel")}
          options={(["email", "sms"] as const).map((one) => ({ id: one, label: t(one) }))}
          value={person.channel}
          onChange={(one) => onChange({ ...person, channel: one === "sms" ? "sms" : "email" })}
        />
        <TextField
          label={t("address")}
          value={person.address}
          onChange={(address) => onChange({ ...person, address })}
        />
      </div>
      <Checkbox
        isDisabled={person.personId === ""}
        isSelected={draft.supervisorIds.includes(person.personId)}
        onChange={(isIn) =>
          onDraft({
            ...draft,
            supervisorIds: toggled(draft.supervisorIds, person.personId, isIn),
          })
        }
      >
        {t("isSupervisor")}
      </Checkbox>
      <Button variant="quiet" onPress={onRemove} className="justify-self-start">
        {t("removePerson", { name: person.name || t("person", { n: place }) })}
      </Button>
    </Card>
  );
}
