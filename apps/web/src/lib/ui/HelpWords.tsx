import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";

/** Whom to call, in an emergency and in a crisis. */
export function HelpWords() {
  const { t } = useTranslation();
  return (
    <div className="grid gap-6 text-start">
      <section className="grid gap-2">
        <h2 className="font-semibold">{t("help.emergency")}</h2>
        <p className="text-muted">{t("help.emergencyText")}</p>
        <ButtonLink variant="danger" href="tel:911">
          {t("help.call911")}
        </ButtonLink>
      </section>
      <section className="grid gap-2">
        <h2 className="font-semibold">{t("help.crisis")}</h2>
        <p className="text-muted">{t("help.crisisText")}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          <ButtonLink variant="primary" href="tel:988">
            {t("help.call988")}
          </ButtonLink>
          <ButtonLink href="sms:988">{t("help.text988")}</ButtonLink>
        </div>
      </section>
    </div>
  );
}
