import type { SessionKind } from "@hearth/contracts/sessions/kinds";
import { Button } from "@hearth/ui/Button";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Card } from "@hearth/ui/Card";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { RulesForm } from "./RulesForm.tsx";
import { RulesSummary } from "./RulesSummary.tsx";
import type { Start } from "./rulesDraft.ts";
import { useRules } from "./useRules.ts";

type RulesAheadProps = {
  readonly session: {
    readonly sessionId: string;
    readonly startsAt: string;
    readonly kind: SessionKind;
    readonly phase: "scheduled" | "live" | "ended";
  };
  readonly timeZone: string;
};

/** What holds when the group begins, and how to change it before. */
export function RulesAhead({ session, timeZone }: RulesAheadProps) {
  const { t } = useTranslation("prepare");
  const { sessionId, startsAt, phase, kind } = session;
  return (
    <section aria-labelledby="ahead-rules" className="grid grid-cols-1 gap-3">
      <h2 id="ahead-rules" className="text-xl font-bold">
        {t("rules.title")}
      </h2>
      {phase === "scheduled" ? (
        <Rules sessionId={sessionId} kind={kind} start={{ startsAt, timeZone }} />
      ) : (
        <Begun phase={phase} sessionId={sessionId} />
      )}
    </section>
  );
}

type RulesProps = {
  readonly sessionId: string;
  readonly kind: SessionKind;
  readonly start: Start;
};

function Rules({ sessionId, kind, start }: RulesProps) {
  const { t } = useTranslation("prepare");
  const hand = useRules(sessionId);
  const [isWriting, setWriting] = useState(false);
  const write = (isOpen: boolean) => {
    if (!hand.isSaving) hand.forget();
    setWriting(isOpen);
  };
  return (
    <>
      <p className="max-w-prose text-muted">{t("rules.explain")}</p>
      {!hand.isStale && <ChangeAlert change={hand.last} />}
      <Answer query={hand.rules}>
        {(rules) =>
          isWriting ? (
            <Card>
              <RulesForm rules={rules} start={start} hand={hand} onClose={() => write(false)} />
            </Card>
          ) : (
            <>
              <RulesSummary rules={rules} kind={kind} timeZone={start.timeZone} />
              <div>
                <Button isDisabled={hand.isSaving} onPress={() => write(true)}>
                  {t("rules.change")}
                </Button>
              </div>
            </>
          )
        }
      </Answer>
    </>
  );
}

type BegunProps = { readonly phase: "live" | "ended"; readonly sessionId: string };

function Begun({ phase, sessionId }: BegunProps): ReactNode {
  const { t } = useTranslation("prepare");
  if (phase === "ended") return <p className="text-muted">{t("rules.over")}</p>;
  return (
    <>
      <p>{t("rules.live")}</p>
      <div>
        <ButtonLink href={paths.room(sessionId)}>{t("rules.toRoom")}</ButtonLink>
      </div>
    </>
  );
}
