import type { LiveSnapshot, OverStatus } from "@hearth/media-client/snapshot";
import { Button } from "@hearth/ui/Button";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import type { SeatStay } from "../../lib/seatStay.ts";
import { HelpNow } from "../../lib/ui/HelpNow.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { ProblemState } from "../../lib/ui/ProblemState.tsx";
import { NewLinkFromSeat } from "./NewLinkFromSeat.tsx";

type OverPageProps = {
  readonly status: OverStatus;
  readonly snapshot: LiveSnapshot;
  /** Who came by a link has no other page of ours to go to. */
  readonly seat: SeatStay | null;
  readonly again: () => void;
};

type Words = Exclude<OverStatus, "failed"> | "removed";

/** It is over for this person: why, and what there is to do. */
export function OverPage({ status, snapshot, seat, again }: OverPageProps) {
  const { t } = useTranslation("live");
  const words = wordsOf(status, snapshot, seat);
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-xl content-center gap-5 p-4">
      {words === null ? (
        <ProblemState error={snapshot.fault?.cause} onRetry={again} />
      ) : (
        <Ended words={words} />
      )}
      {words === "revoked" && seat && <NewLinkFromSeat ask={seat.askNewLink} />}
      <div className="flex flex-wrap gap-3">
        {hasWayBack(status) && (
          <Button variant={status === "refused" ? "secondary" : "primary"} onPress={again}>
            {t(`over.${status}.again`)}
          </Button>
        )}
        {!seat && <ButtonLink href="/">{t("over.home")}</ButtonLink>}
        <HelpNow />
      </div>
    </main>
  );
}

/** Who was turned away may ask again: staff may have thought again. */
const hasWayBack = (status: OverStatus) =>
  status === "left" || status === "superseded" || status === "refused";

/** A seat that is not known any more was revoked, whether that was told or found out by coming back. */
function wordsOf(
  status: OverStatus,
  { view, fault }: LiveSnapshot,
  seat: SeatStay | null,
): Words | null {
  if (status === "failed") return seat && fault?.code === "unauthenticated" ? "revoked" : null;
  return view?.me.state === "removed" && status !== "revoked" ? "removed" : status;
}

function Ended({ words }: { readonly words: Words }) {
  const { t } = useTranslation("live");
  return (
    <>
      <PageHeading>{t(`over.${words}.title`)}</PageHeading>
      <p className="text-lg">{t(`over.${words}.text`)}</p>
    </>
  );
}
