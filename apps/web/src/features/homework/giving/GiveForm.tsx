import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import { SaveStatus } from "../../../lib/ui/SaveStatus.tsx";
import { ClientsField } from "./ClientsField.tsx";
import { DoseField } from "./DoseField.tsx";
import { emptyDraft, faultsOf, type GiveDraft, type GiveFault, givenBy } from "./draft.ts";
import { GroupField } from "./GroupField.tsx";
import { useAssign } from "./useAssign.ts";
import { WorkField } from "./WorkField.tsx";

/** Who, what, how often, until when. */
export function GiveForm() {
  const { t } = useTranslation("homework");
  const [draft, setDraft] = useState(emptyDraft);
  const [asked, setAsked] = useState(false);
  const { assign, last } = useAssign();
  const set = (news: Partial<GiveDraft>) => setDraft((former) => ({ ...former, ...news }));
  const faults = asked ? faultsOf(draft) : [];
  const missing = (fault: GiveFault) =>
    faults.includes(fault) ? t(`give.missing.${fault}`) : undefined;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (faultsOf(draft).length > 0) return;
    assign(givenBy(draft));
    setDraft({ ...emptyDraft, groupId: draft.groupId });
    setAsked(false);
  };

  return (
    <form noValidate onSubmit={submit} className="grid grid-cols-1 gap-4">
      {last?.state === "failed" && last.problem && <ProblemAlert problem={last.problem} />}
      <GroupField draft={draft} onChange={set} error={missing("group")} />
      {draft.groupId !== null && (
        <ClientsField
          draft={draft}
          groupId={draft.groupId}
          onChange={set}
          error={missing("client")}
        />
      )}
      <WorkField
        draft={draft}
        onChange={set}
        error={missing("work")}
        titleError={missing("title")}
      />
      <TextField
        label={t("give.goal")}
        maxLength={300}
        value={draft.goal}
        onChange={(goal) => set({ goal })}
      />
      <DoseField draft={draft} onChange={set} error={missing("times")} />
      <TextField
        label={t("give.dueOn")}
        type="date"
        value={draft.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      <Button type="submit" variant="primary">
        {t("give.submit")}
      </Button>
      <SaveStatus change={last} />
    </form>
  );
}
