import { Button } from "@hearth/ui/Button";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { LifeBuoy } from "lucide-react";
import { useTranslation } from "react-i18next";

/** Help in a crisis, one press away on every page that a client sees. */
export function HelpNow() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button variant="quiet">
        <LifeBuoy aria-hidden className="size-5" />
        {t("help.open")}
      </Button>
      <Dialog title={t("help.title")} closeLabel={t("close")}>
        <section className="grid gap-2">
          <h3 className="font-semibold">{t("help.emergency")}</h3>
          <p className="text-muted">{t("help.emergencyText")}</p>
          <ButtonLink variant="danger" href="tel:911">
            {t("help.call911")}
          </ButtonLink>
        </section>
        <section className="grid gap-2">
          <h3 className="font-semibold">{t("help.crisis")}</h3>
          <p className="text-muted">{t("help.crisisText")}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            <ButtonLink variant="primary" href="tel:988">
              {t("help.call988")}
            </ButtonLink>
            <ButtonLink href="sms:988">{t("help.text988")}</ButtonLink>
          </div>
        </section>
      </Dialog>
    </DialogTrigger>
  );
}
