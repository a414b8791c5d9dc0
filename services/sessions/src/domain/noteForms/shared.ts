import { one, several, text, words } from "./make.ts";

/** For meetings of many: nothing by which one of them could be known. */
export const aboutTheGroup = words([
  "This note is about the group as a whole. Write no name, and nothing by which a client could be known: that belongs into the client's own note.",
  "Esta nota trata del grupo en su conjunto. No escriba nombres ni nada que permita reconocer a un cliente: eso va en la nota propia del cliente.",
]);

export const topic = text(
  "topic",
  ["Topic and goal", "Tema y objetivo"],
  [
    "What the meeting was for, in one or two sentences.",
    "Para qué fue la reunión, en una o dos frases.",
  ],
);

export const course = text("course", ["What was done", "Qué se hizo"]);

export const methods = several("methods", ["Methods", "Métodos"], {
  process: ["Group process", "Proceso de grupo"],
  cbt: ["Cognitive behavioural work", "Trabajo cognitivo-conductual"],
  dbt: ["DBT skills", "Habilidades de DBT"],
  motivational: ["Motivational interviewing", "Entrevista motivacional"],
  psychoeducation: ["Psychoeducation", "Psicoeducación"],
  relapse_prevention: ["Relapse prevention", "Prevención de recaídas"],
  mindfulness: ["Mindfulness", "Atención plena"],
  creative: ["Creative work", "Trabajo creativo"],
  other: ["Other", "Otro"],
});

export const participation = one("participation", ["How many took part", "Cuántos participaron"], {
  all: ["All or nearly all", "Todos o casi todos"],
  most: ["Most", "La mayoría"],
  half: ["About half", "Cerca de la mitad"],
  few: ["Few", "Pocos"],
});

export const climate = text(
  "climate",
  ["How the group was, as a whole", "Cómo estuvo el grupo en su conjunto"],
  [
    "Mood, themes, how people were with each other.",
    "Ánimo, temas, cómo se trataron las personas.",
  ],
);

export const safety = one("safety", ["Safety", "Seguridad"], {
  none: ["No concern arose", "No surgió ninguna preocupación"],
  followed_up: [
    "A concern arose; it is followed up in the client's own record",
    "Surgió una preocupación; se sigue en el expediente propio del cliente",
  ],
});

export const twoLeaders = text(
  "twoLeaders",
  ["Why two led, if two did", "Por qué dirigieron dos, si fue así"],
  ["Some payers ask for the reason.", "Algunas aseguradoras piden el motivo."],
);

export const takeAlong = text("takeAlong", [
  "What people take along until next time",
  "Qué se llevan las personas hasta la próxima vez",
]);

export const nextTime = text("nextTime", ["Next time", "La próxima vez"]);

export const risk = one("risk", ["Risk of harm", "Riesgo de daño"], {
  none: ["None seen or told", "Ninguno visto ni contado"],
  plan_reviewed: [
    "Present; the safety plan was reviewed",
    "Presente; se revisó el plan de seguridad",
  ],
  acted: ["Present; acted upon at once", "Presente; se actuó de inmediato"],
});

export const riskText = text("riskText", [
  "Risk: what was seen, and what was done",
  "Riesgo: qué se vio y qué se hizo",
]);
