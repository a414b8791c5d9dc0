import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { chosenLanguage } from "./language.ts";
import common from "./words.en.json";
import commonEs from "./words.es.json";

/** The translations of one namespace, the English ones complete. */
type Words = { readonly en: object; readonly es: object };

void i18next.use(initReactI18next).init({
  lng: chosenLanguage(),
  fallbackLng: "en",
  defaultNS: "common",
  resources: { en: { common }, es: { common: commonEs } },
  initAsync: false,
  interpolation: { escapeValue: false },
});

document.documentElement.lang = i18next.language;
i18next.on("languageChanged", (language) => {
  document.documentElement.lang = language;
});

/** Adds a feature's words when its code is loaded. */
export function addWords(namespace: string, { en, es }: Words): void {
  i18next.addResourceBundle("en", namespace, en);
  i18next.addResourceBundle("es", namespace, es);
}
