import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import { useOtherLanguage } from "./useSay.ts";

/** Says that a form stands in another language than the page, until there is a licensed translation. */
export function LanguageNotice({ languages }: { readonly languages: readonly string[] }) {
  const { t } = useTranslation("work");
  const other = useOtherLanguage(languages);
  if (other === null) return null;
  const language = other === "es" ? t("languages.es") : t("languages.en");
  return (
    <Alert tone="info" title={t("languageNotice.title", { language })}>
      {t("languageNotice.text")}
    </Alert>
  );
}
