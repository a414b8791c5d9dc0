import type { LiveSnapshot, OverStatus } from "@hearth/media-client/snapshot";
import { Button } from "@hearth/ui/Button";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import { HelpNow } from "../../lib/ui/HelpNow.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { ProblemState } from "../../lib/ui/ProblemState.tsx";

type OverPageProps = {
  readonly status: OverStatus;
  readonly snapshot: LiveSnapshot;
  /** Who came by a link has no other page of ours to go to. */
  readonly asSeat: boolean;
  readonly again: () => void;
};

type Words = Exclude<OverStatus, "failed"> | "removed";

/** It is over for this person: why, and what there is to do. */
export function OverPage({ status, snapshot, asSeat, again }: OverPageProps) {
  const { t } = useTranslation("live");
  const wasRemoved = snapshot.view?.me.state === "removed";
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-xl content-center gap-5 p-4">
      {status === "failed" ? (
        <ProblemState error={snapshot.fault?.cause} onRetry={again} />
      ) : (
        <Ended words={wasRemoved ? "removed" : status} />
      )}
      <div className="flex flex-wrap gap-3">
        {hasWayBack(status) && (
          <Button variant={status === "refused" ? "secondary" : "primary"} onPress={again}>
            {t(`over.${status}.again`)}
          </Button>
        )}
        {!asSeat && <ButtonLink href="/">{t("over.home")}</ButtonLink>}
        <HelpNow />
      </div>
    </main>
  );
}

/** Who was turned away may ask again: staff may have thought again. */
const hasWayBack = (status: OverStatus) =>
  status === "left" || status === "superseded" || status === "refused";

function Ended({ words }: { readonly words: Words }) {
  const { t } = useTranslation("live");
  return (
    <>
      <PageHeading>{t(`over.${words}.title`)}</PageHeading>
      <p className="text-lg">{t(`over.${words}.text`)}</p>
    </>
  );
}
