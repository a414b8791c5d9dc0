import { Button } from "@hearth/ui/Button";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Change } from "../../lib/api/outbox.ts";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { SaveStatus } from "../../lib/ui/SaveStatus.tsx";
import type { NewAssignment } from "./useAssignments.ts";
import { useClients } from "./useClients.ts";
import { useGroups } from "./useGroups.ts";

type GiveFormProps = {
  readonly onGive: (assignment: NewAssignment) => void;
  readonly last: Change | undefined;
};

type Draft = {
  readonly groupId: string | null;
  readonly clientId: string | null;
  readonly title: string;
  readonly dueOn: string;
};
const empty: Draft = { groupId: null, clientId: null, title: "", dueOn: "" };

/** Who, what, until when. */
export function GiveForm({ onGive, last }: GiveFormProps) {
  const { t } = useTranslation("homework");
  const [draft, setDraft] = useState(empty);
  const [asked, setAsked] = useState(false);
  const groups = useGroups();
  const clients = useClients(draft.groupId);
  const set = (news: Partial<Draft>) => setDraft((former) => ({ ...former, ...news }));
  const missing = (field: keyof Draft, word: "groupMissing" | "clientMissing" | "whatMissing") =>
    asked && !draft[field] ? t(`give.${word}`) : undefined;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    const { groupId, clientId, dueOn } = draft;
    const title = draft.title.trim();
    if (groupId === null || clientId === null || title === "") return;
    onGive({ groupId, clientId, title, dueOn: dueOn === "" ? null : dueOn });
    setDraft({ ...empty, groupId });
    setAsked(false);
  };

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {last?.state === "failed" && last.problem && <ProblemAlert problem={last.problem} />}
      <Select
        label={t("give.group")}
        placeholder={t("give.choose")}
        options={groups}
        value={draft.groupId}
        onChange={(groupId) => set({ groupId, clientId: null })}
        error={missing("groupId", "groupMissing")}
        {...(groups.length === 0 && { description: t("give.groupNone") })}
      />
      <Select
        label={t("give.client")}
        placeholder={t("give.choose")}
        options={clients}
        value={draft.clientId}
        onChange={(clientId) => set({ clientId })}
        isDisabled={draft.groupId === null}
        error={missing("clientId", "clientMissing")}
        {...(draft.groupId === null && { description: t("give.clientNone") })}
      />
      <TextField
        label={t("give.what")}
        rows={3}
        maxLength={200}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={missing("title", "whatMissing")}
        isRequired
      />
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
