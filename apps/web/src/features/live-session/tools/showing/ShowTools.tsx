import "../../../../lib/work/words.ts";
import { useQuery } from "@tanstack/react-query";
import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { Section } from "@hearth/ui/Section";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../../lib/api/trpc.ts";
import type { Outputs } from "../../../../lib/me.ts";
import { useDates } from "../../../../lib/time/useDates.ts";
import { Answer } from "../../../../lib/ui/Answer.tsx";
import { ProblemAlert } from "../../../../lib/ui/ProblemAlert.tsx";
import { useTitle } from "../../../../lib/work/useTitle.ts";
import type { Acting } from "../../useAct.ts";
import { useShowing } from "./useShowing.ts";

type ShowToolsProps = { readonly view: ControlView; readonly acting: Acting };
type Work = Outputs["homework"]["toShow"]["works"][number];

/** What clients of the group agreed to show: one press, and the room sees it. */
export function ShowTools({ view, acting }: ShowToolsProps) {
  const { t } = useTranslation("tools");
  const trpc = useTRPC();
  const { sessionId } = view;
  const found = useQuery(
    trpc.homework.toShow.queryOptions({ sessionId }, { refetchInterval: 30_000 }),
  );
  const { show, problem } = useShowing(view, acting);
  return (
    <Section title={t("showing.title")}>
      {problem && <ProblemAlert problem={problem} />}
      <Answer query={found}>
        {({ works }) =>
          works.length === 0 ? (
            <p className="text-muted">{t("showing.none")}</p>
          ) : (
            <ul className="grid gap-2">
              {works.map((work) => (
                <One key={work.submissionId} work={work} view={view} onShow={show} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  );
}

type OneProps = {
  readonly work: Work;
  readonly view: ControlView;
  readonly onShow: (submissionId: string, participantId: string) => void;
};

function One({ work, view: { roster }, onShow }: OneProps) {
  const { t } = useTranslation("tools");
  const title = useTitle()(work);
  const { shortDay } = useDates("UTC");
  const owner = roster.find(({ personId }) => personId === work.clientId);
  return (
    <li className="flex flex-wrap items-center justify-between gap-2">
      <span>
        {title}
        <span className="block text-sm text-muted">
          {[owner?.displayName ?? t("showing.absent"), shortDay(work.day)].join(" · ")}
        </span>
      </span>
      {owner && (
        <Button
          aria-label={t("showing.showOf", { title, name: owner.displayName })}
          onPress={() => onShow(work.submissionId, owner.participantId)}
        >
          {t("showing.show")}
        </Button>
      )}
    </li>
  );
}
