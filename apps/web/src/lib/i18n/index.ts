import i18next, { type PostProcessorModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { chosenLanguage, pseudo } from "./language.ts";
import common from "./words.en.json";
import commonEs from "./words.es.json";

/** The translations of one namespace, the English ones complete. */
type Words = { readonly en: object; readonly es: object };

/** Marks whatever came from our words, in the language of tests alone. */
const bracketed: PostProcessorModule = {
  type: "postProcessor",
  name: "bracketed",
  process: (text: string) => (i18next.language === pseudo ? `⟦${text}⟧` : text),
};

void i18next
  .use(bracketed)
  .use(initReactI18next)
  .init({
    lng: chosenLanguage(),
    fallbackLng: "en",
    defaultNS: "common",
    resources: { en: { common }, es: { common: commonEs } },
    initAsync: false,
    postProcess: [bracketed.name],
    interpolation: { escapeValue: false },
  });

function sayLanguage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}

sayLanguage(i18next.language);
i18next.on("languageChanged", sayLanguage);

/** Adds a feature's words when its code is loaded. */
export function addWords(namespace: string, { en, es }: Words): void {
  i18next.addResourceBundle("en", namespace, en);
  i18next.addResourceBundle("es", namespace, es);
}
