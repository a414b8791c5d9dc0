import { LinkIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";

type ClosedLinkProps = { readonly state: "over" | "revoked" | "notFound" | "noLink" };

/** A link that leads nowhere: what that means, and what to do. */
export function ClosedLink({ state }: ClosedLinkProps) {
  const { t } = useTranslation("join");
  return (
    <div className="grid gap-4">
      <LinkIcon aria-hidden className="size-10 text-accent" />
      <PageHeading>{t(`closed.${state}.title`)}</PageHeading>
      <p>{t(`closed.${state}.text`)}</p>
      <p className="text-muted">{t("closed.ask")}</p>
    </div>
  );
}
