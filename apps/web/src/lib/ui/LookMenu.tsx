import { Button } from "@hearth/ui/Button";
import { Choice } from "@hearth/ui/Choice";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { Settings2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { chosenLanguage, languages, rememberLanguage } from "../i18n/language.ts";
import { contrast, motion, useContrast, useMotion } from "../look.ts";
import { themes, useTheme } from "../theme.ts";

/** Colours, contrast, movement and language, of this browser. */
export function LookMenu() {
  const { t, i18n } = useTranslation();
  const [theme, chooseTheme] = useTheme();
  const [contrastNow, chooseContrast] = useContrast();
  const [motionNow, chooseMotion] = useMotion();
  return (
    <DialogTrigger>
      <Button variant="quiet" size="icon" aria-label={t("look.label")}>
        <Settings2 aria-hidden className="size-5" />
      </Button>
      <Dialog title={t("look.label")} closeLabel={t("close")}>
        <Part title={t("look.theme")}>
          <Choice
            label={t("look.theme")}
            options={themes.map((id) => ({ id, label: t(`look.${id}`) }))}
            value={theme}
            onChange={chooseTheme}
          />
        </Part>
        <Part title={t("look.contrast")}>
          <Choice
            label={t("look.contrast")}
            options={contrast.options.map((id) => ({ id, label: t(`look.contrasts.${id}`) }))}
            value={contrastNow}
            onChange={chooseContrast}
          />
        </Part>
        <Part title={t("look.motion")}>
          <Choice
            label={t("look.motion")}
            options={motion.options.map((id) => ({ id, label: t(`look.motions.${id}`) }))}
            value={motionNow}
            onChange={chooseMotion}
          />
        </Part>
        <Part title={t("look.language")}>
          <Choice
            label={t("look.language")}
            options={languages.map((id) => ({ id, label: t(`look.${id}`) }))}
            value={languages.find((one) => one === chosenLanguage()) ?? "en"}
            onChange={(language) => {
              rememberLanguage(language);
              void i18n.changeLanguage(language);
            }}
          />
        </Part>
      </Dialog>
    </DialogTrigger>
  );
}

type PartProps = { readonly title: string; readonly children: ReactNode };

const Part = ({ title, children }: PartProps) => (
  <section className="grid gap-2">
    <h3 className="font-semibold">{title}</h3>
    {children}
  </section>
);
