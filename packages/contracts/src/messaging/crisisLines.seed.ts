import type { CrisisLines } from "./crisisLines.ts";

/**
 * What an organisation begins with, until it saves lines of its own; and what a page shows that knows no organisation.
 * Data, not rules: no code names a line.
 */
export const seededLines: CrisisLines = {
  emergencyNumber: "911",
  lines: [
    {
      name: {
        en: "988 Suicide & Crisis Lifeline",
        es: "988 Línea de Prevención del Suicidio y Crisis",
      },
      note: {
        en: "Talk or write with a crisis counsellor. Free, confidential, day and night. For Spanish press 2, or text AYUDA.",
        es: "Hable o escriba con un consejero de crisis. Gratis, confidencial, día y noche. En español: oprima 2 o envíe AYUDA.",
      },
      call: "988",
      text: "988",
      textWord: null,
      chat: "https://chat.988lifeline.org",
      regions: [],
    },
    {
      name: { en: "Crisis Text Line", es: "Crisis Text Line" },
      note: {
        en: "Write by text message, day and night.",
        es: "Escriba por mensaje de texto, día y noche.",
      },
      call: null,
      text: "741741",
      textWord: "HOME",
      chat: null,
      regions: [],
    },
    {
      name: { en: "Veterans Crisis Line", es: "Línea de Crisis para Veteranos" },
      note: {
        en: "For veterans and those who care about them. After dialling 988 press 1.",
        es: "Para veteranos y quienes los cuidan. Después de marcar 988, oprima 1.",
      },
      call: "988",
      text: "838255",
      textWord: null,
      chat: null,
      regions: [],
    },
  ],
};
