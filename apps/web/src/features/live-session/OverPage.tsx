import type { LiveSnapshot, OverStatus } from "@hearth/media-client/snapshot";
import { Button } from "@hearth/ui/Button";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import type { SeatStay } from "../../lib/seatStay.ts";
import { HelpNow } from "../../lib/crisis/HelpNow.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { ProblemState } from "../../lib/ui/ProblemState.tsx";
import { NewLinkFromSeat } from "./NewLinkFromSeat.tsx";
import { WayBack } from "./WayBack.tsx";

type OverPageProps = {
  readonly status: OverStatus;
  readonly snapshot: LiveSnapshot;
  /** Who came by a link has no other page of ours to go to. */
  readonly seat: SeatStay | null;
  /** When who came by a link pressed Leave; null when it ended otherwise. */
  readonly leftAt?: number | null;
  readonly again: () => void;
};

type Words = Exclude<OverStatus, "failed"> | "removed" | "leftHere";

/** It is over for this person: why, and what there is to do. */
export function OverPage({ leftAt = null, ...props }: OverPageProps) {
  const { status, snapshot, seat, again } = props;
  const { t } = useTranslation("live");
  const hasLeft = seat !== null && status === "left" && leftAt !== null;
  const words = hasLeft ? "leftHere" : wordsOf(props);
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-xl content-center gap-5 p-4">
      <Why words={words} snapshot={snapshot} again={again} />
      {seat && <Remedy words={words} seat={seat} leftAt={leftAt} again={again} />}
      <div className="flex flex-wrap gap-3">
        {!hasLeft && <Again status={status} again={again} />}
        {!seat && <ButtonLink href="/">{t("over.home")}</ButtonLink>}
        <HelpNow />
      </div>
    </main>
  );
}

/** Who was turned away may ask again: staff may have thought again. */
function Again({ status, again }: Pick<OverPageProps, "status" | "again">) {
  const { t } = useTranslation("live");
  if (status !== "left" && status !== "superseded" && status !== "refused") return null;
  return (
    <Button variant={status === "refused" ? "secondary" : "primary"} onPress={again}>
      {t(`over.${status}.again`)}
    </Button>
  );
}

/** A seat that is not known any more was revoked, whether that was told or found out by coming back. */
function wordsOf({ status, snapshot: { view, fault }, seat }: OverPageProps): Words | null {
  if (status === "failed") return seat && fault?.code === "unauthenticated" ? "revoked" : null;
  return view?.me.state === "removed" && status !== "revoked" ? "removed" : status;
}

type RemedyProps = Pick<OverPageProps, "again"> & {
  readonly words: Words | null;
  readonly seat: SeatStay;
  readonly leftAt: number | null;
};

/** What who came by a link can do besides. */
function Remedy({ words, seat, leftAt, again }: RemedyProps) {
  if (words === "revoked") return <NewLinkFromSeat ask={seat.askNewLink} />;
  if (words !== "leftHere" || leftAt === null) return null;
  return <WayBack leftAt={leftAt} comeBack={seat.comeBack} again={again} />;
}

type WhyProps = Pick<OverPageProps, "snapshot" | "again"> & { readonly words: Words | null };

function Why({ words, snapshot, again }: WhyProps) {
  const { t } = useTranslation("live");
  if (words === null) return <ProblemState error={snapshot.fault?.cause} onRetry={again} />;
  return (
    <>
      <PageHeading>{t(`over.${words}.title`)}</PageHeading>
      <p className="text-lg">{t(`over.${words}.text`)}</p>
    </>
  );
}
