import type { NameRule } from "@hearth/contracts/identity";
import { Choice } from "@hearth/ui/Choice";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";

type NameRuleChoiceProps = { readonly groupId: string; readonly nameRule: NameRule };

/** What clients are called in this group. */
export function NameRuleChoice({ groupId, nameRule }: NameRuleChoiceProps) {
  const { t } = useTranslation("people");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { save, changes } = useSavedMutation(trpc.groups.setNameRule);
  const renew = () => void queries.invalidateQueries(trpc.groups.members.pathFilter());
  return (
    <section aria-labelledby="name-rule" className="grid max-w-prose gap-2">
      <h2 id="name-rule" className="text-lg font-bold">
        {t("names.title")}
      </h2>
      <Choice
        label={t("names.title")}
        options={[
          { id: "preferred_initial", label: t("names.preferred_initial") },
          { id: "alias", label: t("names.alias") },
        ]}
        value={nameRule}
        onChange={(rule) => void save({ groupId, nameRule: rule }, renew)}
      />
      <p className="text-sm text-muted">{t("names.note")}</p>
      <ChangeAlert change={changes.filter(({ input }) => input.groupId === groupId).at(-1)} />
    </section>
  );
}
