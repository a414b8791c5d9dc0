import type { WorkForm } from "@hearth/contracts/homework/form";
import type { Flag } from "@hearth/contracts/homework/submissions";
import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../lib/me.ts";
import { useDates } from "../../../lib/time/useDates.ts";
import { useSay } from "../../../lib/work/useSay.ts";

type FlagsProps = { readonly flags: readonly Flag[]; readonly form: WorkForm };

/** Answers that somebody has to look at: how soon, and since when. */
export function Flags({ flags, form }: FlagsProps) {
  const { t } = useTranslation("homework");
  const say = useSay();
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  if (flags.length === 0) return null;
  return (
    <Alert tone="danger" title={t("flags.title")}>
      <ul className="grid gap-1">
        {flags.map(({ itemId, level, flaggedAt }) => {
          const field = form.fields.find(({ fieldId }) => fieldId === itemId);
          return (
            <li key={`${itemId}.${level}`}>
              <strong>{t(`flags.${level}`)}</strong>
              {`: ${field ? say(field.label) : itemId} · ${dayTime(flaggedAt)}`}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
