import type { SessionKind } from "@hearth/contracts/sessions/kinds";
import type { Rules } from "@hearth/contracts/sessions/rules";
import { Card } from "@hearth/ui/Card";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type LockName, lockNames } from "../../lib/rules/lockNames.ts";
import "../../lib/rules/words.ts";
import { useDates } from "../../lib/time/useDates.ts";

type RulesSummaryProps = {
  readonly rules: Rules;
  readonly kind: SessionKind;
  readonly timeZone: string;
};

/** What holds when the group begins, in words. */
export function RulesSummary({ rules, kind, timeZone }: RulesSummaryProps) {
  const { t } = useTranslation(["prepare", "rules", "common"]);
  const { time } = useDates(timeZone);
  const { locks, cameraRule, waitingRoom, hasPasscode, expectedAt } = rules;
  const open = lockNames.filter((name) => !locks[name]);
  const closed = lockNames.filter((name) => locks[name]);
  return (
    <Card className="grid grid-cols-1 gap-3">
      {rules.version === 0 && <p className="text-muted">{t("rules.untouched")}</p>}
      <dl className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Entry name={t("rules.kind")}>{t(`common:kinds.${kind}`)}</Entry>
        <Entry name={t("rules:cameras.rule")}>{t(`rules:cameras.${cameraRule}`)}</Entry>
        <Entry name={t("rules.may")}>
          <Names of={open} none={t("rules.mayNothing")} />
        </Entry>
        <Entry name={t("rules.closed")}>
          <Names of={closed} none={t("rules.closedNothing")} />
        </Entry>
        <Entry name={t("rules.waitingRoom")}>
          {t(waitingRoom ? "rules.waitingOn" : "rules.waitingOff")}
        </Entry>
        <Entry name={t("rules.passcode")}>
          {t(hasPasscode ? "rules.hasPasscode" : "rules.noPasscode")}
        </Entry>
        <Entry name={t("rules.expected")}>
          {expectedAt === null ? t("rules.noExpected") : time(expectedAt)}
        </Entry>
      </dl>
    </Card>
  );
}

const Entry = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt className="text-sm text-muted">{name}</dt>
    <dd>{children}</dd>
  </div>
);

type NamesProps = { readonly of: readonly LockName[]; readonly none: string };

function Names({ of, none }: NamesProps) {
  const { t } = useTranslation("rules");
  if (of.length === 0) return none;
  return (
    <ul className="list-disc ps-5">
      {of.map((name) => (
        <li key={name}>{t(`may.${name}`)}</li>
      ))}
    </ul>
  );
}
