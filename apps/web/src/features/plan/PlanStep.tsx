import type { PlanEntry } from "@hearth/contracts/homework/safetyPlan";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Phone } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { dialled, type Entries } from "./steps.ts";

type PlanStepProps = {
  readonly number: number;
  readonly title: string;
  readonly entries: Entries;
};

/** One step of the ladder. Who is named with a number is one tap away. */
export function PlanStep({ number, title, entries }: PlanStepProps) {
  const { t } = useTranslation("plan");
  const id = useId();
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-4 rounded-card border border-line bg-surface p-4 text-ink">
      <span
        aria-hidden
        className="grid size-10 place-items-center rounded-full bg-accent-soft text-lg font-bold text-on-accent-soft"
      >
        {number}
      </span>
      <div className="grid min-w-0 grid-cols-1 gap-2">
        <h2 id={id} className="pt-1.5 text-lg font-bold">
          {title}
        </h2>
        {entries.length === 0 && <p className="text-muted">{t("nothing")}</p>}
        <ul aria-labelledby={id} className="grid grid-cols-1 gap-2 empty:hidden">
          {entries.map((entry) => (
            <li key={entry.entryId} className="grid grid-cols-1 gap-2">
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Entry({ entry: { words, phone } }: { readonly entry: PlanEntry }) {
  const { t } = useTranslation("plan");
  return (
    <>
      <span className="wrap-anywhere">{words}</span>
      {phone !== null && (
        <ButtonLink
          size="lg"
          href={dialled(phone)}
          aria-label={t("callWhom", { number: phone, name: words })}
          className="sm:justify-self-start"
        >
          <Phone aria-hidden className="size-5" />
          {t("call", { number: phone })}
        </ButtonLink>
      )}
    </>
  );
}
