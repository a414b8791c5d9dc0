import { ButtonLink } from "@hearth/ui/ButtonLink";
import { ListChecks } from "lucide-react";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { MeContext } from "../me.ts";
import { paths } from "../paths.ts";

/** The way to the own safety plan, for a client who has signed in; nobody else reads that there is one. */
export function OwnPlanLink({ onLeave }: { readonly onLeave?: () => void }) {
  const { t } = useTranslation("crisis");
  if (use(MeContext)?.role !== "client") return null;
  // Nobody leaves the live room for it.
  const aside = location.pathname.endsWith("/room") ? { target: "_blank" } : {};
  return (
    <ButtonLink
      {...aside}
      size="lg"
      href={paths.plan}
      // After the press: a link whose dialog is gone by then leads nowhere.
      onPress={() => onLeave && setTimeout(onLeave)}
    >
      <ListChecks aria-hidden className="size-5" />
      {t("ownPlan")}
    </ButtonLink>
  );
}
