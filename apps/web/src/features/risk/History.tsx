import { Button } from "@hearth/ui/Button";
import { useQuery } from "@tanstack/react-query";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/api/trpc.ts";
import { type Outputs, useMe } from "../../lib/me.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { Answer } from "../../lib/ui/Answer.tsx";

type HistoryProps = { readonly itemId: string; readonly name: string };

/** What happened to an item, line by line; asked for when it is opened. */
export function History({ itemId, name }: HistoryProps) {
  const { t } = useTranslation("risk");
  return (
    <Disclosure>
      {({ isExpanded }) => (
        <>
          <Button slot="trigger" variant="quiet" aria-label={t("historyFor", { name })}>
            {t("history")}
          </Button>
          <DisclosurePanel>{isExpanded && <Lines itemId={itemId} />}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}

function Lines({ itemId }: { readonly itemId: string }) {
  const item = useQuery(useTRPC().risk.get.queryOptions({ itemId }, { refetchInterval: 5_000 }));
  return (
    <Answer query={item}>
      {({ history }) => (
        <ol className="grid gap-1 p-2">
          {history.map((entry, index) => (
            <Line key={index} entry={entry} />
          ))}
        </ol>
      )}
    </Answer>
  );
}

type Entry = Outputs["risk"]["get"]["history"][number];

function Line({ entry: { at, what, byName, toName, note } }: { readonly entry: Entry }) {
  const { t } = useTranslation("risk");
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  const names = { by: byName ?? t("colleague"), to: toName ?? t("colleague") };
  return (
    <li>
      <span className="text-muted">{dayTime(at)}</span> · {t(`step.${what}`, names)}
      {note !== null && <p className="whitespace-pre-wrap text-muted">{note}</p>}
    </li>
  );
}
