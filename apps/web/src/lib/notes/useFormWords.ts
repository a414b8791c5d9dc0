import type { FormWords } from "@hearth/contracts/sessions/notes";
import { useTranslation } from "react-i18next";

/** The words of a form in the language of the page. */
export function useFormWords() {
  const { i18n } = useTranslation();
  return ({ en, es }: FormWords): string => (i18n.language === "es" ? es : en);
}
