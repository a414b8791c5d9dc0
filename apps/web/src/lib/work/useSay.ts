import type { WorkWords } from "@hearth/contracts/homework/words";
import { useTranslation } from "react-i18next";

export type Say = (words: WorkWords) => string;

/** The words of a work in the language of the page, or in one that it has. */
export function useSay(): Say {
  const { i18n } = useTranslation();
  return (words) => words[i18n.language] ?? Object.values(words)[0] ?? "";
}

/** The language in which a work of these is read; null where it is that of the page. */
export function useOtherLanguage(languages: readonly string[]): string | null {
  const { i18n } = useTranslation();
  return languages.includes(i18n.language) ? null : (languages[0] ?? null);
}
