import { useQuery } from "@tanstack/react-query";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useSay } from "../../../lib/work/useSay.ts";
import type { GiveDraft } from "./draft.ts";
import { WorkPreview } from "./WorkPreview.tsx";

type WorkFieldProps = {
  readonly draft: GiveDraft;
  readonly onChange: (news: Partial<GiveDraft>) => void;
  readonly error: string | undefined;
  readonly titleError: string | undefined;
};

/** What is given: a work of the library, called as it is or in one's own words. */
export function WorkField({ draft, onChange, error, titleError }: WorkFieldProps) {
  const { t } = useTranslation("homework");
  const say = useSay();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.homework.library.queryOptions({}, { staleTime: 600_000 }));
  const works = data?.works ?? [];
  const chosen = works.find(({ workId }) => workId === draft.workId);
  const isTask = chosen?.kind === "task";
  return (
    <>
      <Select
        label={t("give.work")}
        placeholder={t("give.choose")}
        options={works.map(({ workId, title }) => ({ id: workId, label: say(title) }))}
        value={draft.workId}
        onChange={(workId) => onChange({ workId })}
        error={error}
        {...(chosen && { description: say(chosen.about) })}
      />
      {chosen && <WorkPreview workId={chosen.workId} title={say(chosen.title)} />}
      <TextField
        {...(isTask ? { label: t("give.task"), rows: 3 } : { label: t("give.ownTitle") })}
        maxLength={200}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={titleError}
      />
    </>
  );
}
