export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** A language of nobody, for tests: English from right to left, each text in brackets. What has none was not translated. */
export const pseudo = "ar-XB";

const key = "hearth.language";
const isLanguage = (name: string | null): name is Language =>
  languages.some((language) => language === name);

/** What was chosen here before, else the first of the browser's languages that we speak. */
export function chosenLanguage(): Language | typeof pseudo {
  const remembered = localStorage.getItem(key);
  if (remembered === pseudo) return pseudo;
  if (isLanguage(remembered)) return remembered;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  return spoken.find(isLanguage) ?? "en";
}

export const rememberLanguage = (language: Language) => localStorage.setItem(key, language);
