import { ButtonLink } from "@hearth/ui/ButtonLink";
import { ListChecks } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";

type PlanLinkProps = { readonly personId: string; readonly name: string };

/** The way to the safety plan of a client. */
export function PlanLink({ personId, name }: PlanLinkProps) {
  const { t } = useTranslation("people");
  return (
    <ButtonLink href={paths.clientPlan(personId)} aria-label={t("planOf", { name })}>
      <ListChecks aria-hidden className="size-5" />
      {t("plan")}
    </ButtonLink>
  );
}
