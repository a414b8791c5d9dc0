import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";

/** An invitation that opens nothing any more, and the way that is still open. */
export function ClosedInvitation({ state }: { readonly state: "none" | "used" | "over" }) {
  const { t } = useTranslation("enrol");
  return (
    <Card className="grid gap-5">
      <PageHeading note={t(`${state}.text`)}>{t(`${state}.title`)}</PageHeading>
      <ButtonLink variant="primary" size="lg" href={paths.signIn}>
        {t("signIn")}
      </ButtonLink>
    </Card>
  );
}
