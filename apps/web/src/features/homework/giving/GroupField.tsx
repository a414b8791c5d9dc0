import { Select } from "@hearth/ui/Select";
import { useTranslation } from "react-i18next";
import type { GiveDraft } from "./draft.ts";
import { useGroups } from "./useGroups.ts";

type GroupFieldProps = {
  readonly draft: GiveDraft;
  readonly onChange: (news: Partial<GiveDraft>) => void;
  readonly error: string | undefined;
};

/** The group whose clients the work is for; with another one its clients are chosen anew. */
export function GroupField({ draft, onChange, error }: GroupFieldProps) {
  const { t } = useTranslation("homework");
  const groups = useGroups();
  return (
    <Select
      label={t("give.group")}
      placeholder={t("give.choose")}
      options={groups ?? []}
      value={draft.groupId}
      onChange={(groupId) => onChange({ groupId, clientIds: [] })}
      error={error}
      {...(groups?.length === 0 && { description: t("give.groupNone") })}
    />
  );
}
