import type { Visibility, WorkForm } from "@hearth/contracts/homework/form";
import { Eye, EyeOff } from "lucide-react";
import { useTranslation } from "react-i18next";

/** The one visibility of all questions; null where they differ. */
const onlyOneOf = ({ fields }: WorkForm): Visibility | null => {
  const all = new Set(fields.map(({ visibility }) => visibility));
  return all.size === 1 ? ([...all][0] ?? null) : null;
};

const words = {
  private: "visibility.private",
  clinician: "visibility.allClinician",
  team: "visibility.allTeam",
} as const;

/** Who will read what is answered: said before anything is. */
export function WhoSees({ form }: { readonly form: WorkForm }) {
  const { t } = useTranslation("work");
  const one = onlyOneOf(form);
  return (
    <section className="grid gap-1 rounded-control bg-sunken p-4 text-ink">
      <h2 className="font-semibold">{t("visibility.title")}</h2>
      <p>{t(one ? words[one] : "visibility.mixed")}</p>
      {form.watched.length > 0 && <p>{t("visibility.watched")}</p>}
    </section>
  );
}

/** Who will read the answer to one question, where it is not the same for all. */
export function WhoSeesOne({ form, of }: { readonly form: WorkForm; readonly of: Visibility }) {
  const { t } = useTranslation("work");
  if (onlyOneOf(form)) return null;
  const Icon = of === "private" ? EyeOff : Eye;
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(`visibility.${of}`)}
    </p>
  );
}
