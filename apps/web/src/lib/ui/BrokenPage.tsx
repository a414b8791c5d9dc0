import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import { PageHeading } from "./PageHeading.tsx";

/** What is shown instead of a page whose code failed. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <main id="content" role="alert" className="mx-auto grid max-w-xl gap-5 px-5 py-16">
      <PageHeading note={t("brokenPage.text")}>{t("brokenPage.title")}</PageHeading>
      <div>
        <Button
          variant="primary"
          onPress={() => {
            location.reload();
          }}
        >
          {t("brokenPage.reload")}
        </Button>
      </div>
    </main>
  );
}
