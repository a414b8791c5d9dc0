import { Button } from "@hearth/ui/Button";
import { Choice } from "@hearth/ui/Choice";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { Settings2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { chosenLanguage, languages, rememberLanguage } from "../i18n/language.ts";
import { themes, useTheme } from "../theme.ts";

/** Colours and language, of this browser. */
export function LookMenu() {
  const { t, i18n } = useTranslation();
  const [theme, chooseTheme] = useTheme();
  return (
    <DialogTrigger>
      <Button variant="quiet" size="icon" aria-label={t("look.label")}>
        <Settings2 aria-hidden className="size-5" />
      </Button>
      <Dialog title={t("look.label")} closeLabel={t("close")}>
        <section className="grid gap-2">
          <h3 className="font-semibold">{t("look.theme")}</h3>
          <Choice
            label={t("look.theme")}
            options={themes.map((id) => ({ id, label: t(`look.${id}`) }))}
            value={theme}
            onChange={chooseTheme}
          />
        </section>
        <section className="grid gap-2">
          <h3 className="font-semibold">{t("look.language")}</h3>
          <Choice
            label={t("look.language")}
            options={languages.map((id) => ({ id, label: t(`look.${id}`) }))}
            value={chosenLanguage()}
            onChange={(language) => {
              rememberLanguage(language);
              void i18n.changeLanguage(language);
            }}
          />
        </section>
      </Dialog>
    </DialogTrigger>
  );
}
