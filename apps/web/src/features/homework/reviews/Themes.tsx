import { skipToken, useQuery } from "@tanstack/react-query";
import { Card } from "@hearth/ui/Card";
import { Select } from "@hearth/ui/Select";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { Answer } from "../../../lib/ui/Answer.tsx";
import { useSay } from "../../../lib/work/useSay.ts";
import { useGroups } from "../giving/useGroups.ts";

const week = 7;

/** What came up in a group's work of the week: words of the forms and counts, never a client's own words. */
export function Themes() {
  const { t } = useTranslation("homework");
  const groups = useGroups();
  const [chosen, setChosen] = useState<string | null>(null);
  const groupId = chosen ?? groups?.[0]?.id ?? null;
  return (
    <Card className="grid grid-cols-1 gap-4">
      <h2 className="text-lg font-bold">{t("themes.title")}</h2>
      <Select
        label={t("give.group")}
        placeholder={t("give.choose")}
        options={groups ?? []}
        value={groupId}
        onChange={setChosen}
      />
      {groupId !== null && <OfGroup groupId={groupId} />}
    </Card>
  );
}

function OfGroup({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation("homework");
  const say = useSay();
  const trpc = useTRPC();
  const asked = groupId === "" ? skipToken : { groupId, days: week };
  const found = useQuery(trpc.homework.themes.queryOptions(asked));
  return (
    <Answer query={found}>
      {({ clients, themes }) => (
        <>
          <p className="text-muted">{t("themes.from", { count: clients })}</p>
          <ul className="grid grid-cols-1 gap-2 empty:hidden">
            {themes.map(({ themeId, label, clients: of, mean }) => (
              <li key={themeId} className="flex flex-wrap justify-between gap-x-3">
                <span className="font-medium">{say(label)}</span>
                <span className="text-muted">
                  {t("themes.count", { count: of })}
                  {mean !== null && ` · ${t("themes.mean", { mean })}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  );
}
