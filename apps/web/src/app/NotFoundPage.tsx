import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import { paths } from "../lib/paths.ts";
import { PageHeading } from "../lib/ui/PageHeading.tsx";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main id="content" className="mx-auto grid max-w-xl gap-5 px-5 py-16">
      <PageHeading note={t("notFoundPage.text")}>{t("notFoundPage.title")}</PageHeading>
      <div>
        <ButtonLink variant="primary" href={paths.today}>
          {t("notFoundPage.home")}
        </ButtonLink>
      </div>
    </main>
  );
}
