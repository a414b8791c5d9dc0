import { useTranslation } from "react-i18next";
import { HelpPanel } from "../../../lib/crisis/HelpPanel.tsx";

/** Help for who may be in danger: it is in sight, and stays. */
export function HelpFirst() {
  const { t } = useTranslation("homework");
  return (
    <section
      aria-labelledby="help-first"
      className="grid grid-cols-1 gap-4 rounded-card border-2 border-danger bg-surface p-5 text-ink"
    >
      <h2 id="help-first" className="text-xl font-bold">
        {t("fill.helpTitle")}
      </h2>
      <p role="status">{t("fill.helpText")}</p>
      <HelpPanel />
    </section>
  );
}
