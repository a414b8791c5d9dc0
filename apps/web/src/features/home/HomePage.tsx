import "./words.ts";
import { Alert } from "@hearth/ui/Alert";
import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { useNow } from "../../lib/time/useNow.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { Coming } from "./Coming.tsx";
import { News } from "./News.tsx";
import { NextCard } from "./NextCard.tsx";
import { SheetsCard } from "./SheetsCard.tsx";
import { nextThing } from "./nextThing.ts";
import { useHome } from "./useHome.ts";

type HomePageProps = {
  /** How many messages are new. */
  readonly unread: number;
};

/** Where a client begins: the next thing to do, one button for it, what is new, and what comes after. */
export function HomePage({ unread }: HomePageProps) {
  const { t } = useTranslation("home");
  const { displayName, timeZone, role } = useMe();
  const now = useNow();
  const home = useHome(now, timeZone);
  const { zone } = useDates(timeZone);
  return (
    <div className="mx-auto grid max-w-2xl gap-6">
      <PageHeading note={t("zone", { zone: zone(now.toString()) })}>
        {t("hello", { name: displayName })}
      </PageHeading>
      {home.data !== undefined && home.error && (
        <Alert tone="warn" role="status" title={t("oldTitle")}>
          <p>{t("oldText")}</p>
        </Alert>
      )}
      <Answer query={home}>
        {(known) => (
          <>
            <NextCard next={nextThing({ ...known, now })} timeZone={timeZone} />
            <News unread={unread} tasks={known.tasks} />
            <Coming {...known} now={now} timeZone={timeZone} />
          </>
        )}
      </Answer>
      {role === "client" && (
        <>
          <SheetsCard />
          <p className="border-t border-line pt-3">
            <Link href={paths.ownProgress}>{t("progress")}</Link>
          </p>
        </>
      )}
    </div>
  );
}
