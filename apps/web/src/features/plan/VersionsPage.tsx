import "./words.ts";
import { Button } from "@hearth/ui/Button";
import { EmptyState } from "@hearth/ui/EmptyState";
import { Link } from "@hearth/ui/Link";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useSafetyPlan } from "../../lib/sheets/useSafetyPlan.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { SaveStatus } from "../../lib/ui/SaveStatus.tsx";
import { VersionDialog } from "./VersionDialog.tsx";

/** What the plan was before: each version, to be read and used again. */
export function VersionsPage() {
  const { t } = useTranslation("plan");
  const trpc = useTRPC();
  const { dayTime } = useDates(useMe().timeZone);
  const { last, put } = useSafetyPlan();
  const found = useQuery(trpc.safetyPlan.versions.queryOptions({}));
  const [open, setOpen] = useState<number | null>(null);
  return (
    <div className="mx-auto grid w-full max-w-2xl grid-cols-1 gap-6">
      <PageHeading note={t("versions.note")}>{t("versions.title")}</PageHeading>
      <SaveStatus change={last} />
      <Answer query={found}>
        {({ versions }) =>
          versions.length === 0 ? (
            <EmptyState title={t("versions.empty.title")}>{t("versions.empty.text")}</EmptyState>
          ) : (
            <ul className="grid grid-cols-1 gap-2">
              {versions.map(({ version, savedAt }) => (
                <li
                  key={version}
                  className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-2"
                >
                  <span className="tabular-nums">{dayTime(savedAt)}</span>
                  <Button
                    onPress={() => setOpen(version)}
                    aria-label={t("versions.lookOne", { when: dayTime(savedAt), version })}
                  >
                    {t("versions.look")}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <p>
        <Link href={paths.plan}>{t("back")}</Link>
      </p>
      {open !== null && <VersionDialog version={open} onClose={() => setOpen(null)} onUse={put} />}
    </div>
  );
}
