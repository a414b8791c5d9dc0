import type { Field } from "@hearth/contracts/homework/form";
import type { RiskRule, Work } from "../domain/work/work.ts";
import { one, ownForm, part, rating, rows, several, text, type Words, yesNo } from "./make.ts";
import { skills } from "./skills.ts";

const strength = {
  to: 5,
  low: ["None", "Nada"],
  high: ["As strong as can be", "Lo más fuerte"],
} as const;
const use = {
  to: 7,
  low: ["Did not think of it", "No pensé en ello"],
  high: ["Came by itself, and helped", "Salió solo, y ayudó"],
} as const;

const emotions: Readonly<Record<string, Words>> = {
  sadness: ["Sadness", "Tristeza"],
  anger: ["Anger", "Enojo"],
  shame: ["Shame", "Vergüenza"],
  fear: ["Fear", "Miedo"],
  joy: ["Joy", "Alegría"],
};
const urges: Readonly<Record<string, Words>> = {
  selfHarm: ["Urge to hurt myself", "Ganas de hacerme daño"],
  suicide: ["Urge to end my life", "Ganas de acabar con mi vida"],
  substance: ["Urge to drink or use", "Ganas de beber o consumir"],
  quit: ["Urge to quit treatment", "Ganas de dejar el tratamiento"],
};
const modules: Readonly<Record<string, Words>> = {
  mindfulness: ["Being in the moment", "Estar en el momento"],
  tolerance: ["Getting through hard moments", "Pasar los momentos difíciles"],
  regulation: ["Changing how I feel", "Cambiar cómo me siento"],
  relating: ["Getting along with others", "Llevarme bien con los demás"],
};

const section = (title: Words, index: number) => (index === 0 ? { section: title } : {});
const acted: Words = ["Did you act on it?", "¿Lo hizo?"];

const emotionFields = Object.entries(emotions).map(([id, label], index) =>
  rating(id, label, { ...strength, ...section(["Feelings", "Sentimientos"], index) }),
);
const urgeFields = Object.entries(urges).flatMap(([id, label], index): Field[] => [
  rating(`urge_${id}`, label, { ...strength, ...section(["Urges", "Impulsos"], index) }),
  yesNo(`acted_${id}`, acted, { showIf: { anyOf: [`urge_${id}`], op: ">=", value: 1 } }),
]);
const moduleFields = Object.entries(modules).map(([id, label], index) =>
  rating(`use_${id}`, label, { ...use, ...section(["Skills", "Habilidades"], index) }),
);

const rules: readonly RiskRule[] = [
  { when: { item: "urge_suicide", op: ">=", value: 3 }, level: "same_day" },
  { when: { item: "urge_suicide", op: ">=", value: 5 }, level: "now" },
  { when: { item: "acted_selfHarm", op: "==", value: 1 }, level: "now" },
  { when: { item: "acted_suicide", op: "==", value: 1 }, level: "now" },
];

/** One day: feelings, urges, what was done, skills. No total. */
export const diaryCard: Work = {
  form: ownForm({
    workId: "diary-card",
    kind: "diary",
    title: ["Daily diary card", "Tarjeta de diario"],
    about: ["One short look at each day.", "Una mirada corta a cada día."],
    rules,
    fields: [
      one("when", ["When do you fill this in?", "¿Cuándo llena esto?"], {
        options: {
          sameDay: ["On the same day", "El mismo día"],
          later: ["Later", "Más tarde"],
          inSession: ["In a session", "En una sesión"],
        },
      }),
      rating("distress", ["How hard was this day?", "¿Qué tan difícil fue este día?"], {
        ...{
          to: 10,
          low: ["Not hard", "Nada difícil"],
          high: ["As hard as can be", "Lo más difícil"],
        },
        required: true,
      }),
      ...emotionFields,
      rows("ownEmotions", ["Other feelings", "Otros sentimientos"], {
        ...{ most: 4, add: ["Add a feeling", "Añadir un sentimiento"] },
        parts: [
          part.line("name", ["Feeling", "Sentimiento"]),
          part.rating("strength", ["How strong?", "¿Qué tan fuerte?"], strength),
        ],
      }),
      ...urgeFields,
      rows("ownUrges", ["Other urges", "Otros impulsos"], {
        ...{ most: 4, add: ["Add an urge", "Añadir un impulso"] },
        parts: [
          part.line("name", ["Urge", "Impulso"]),
          part.rating("strength", ["How strong?", "¿Qué tan fuerte?"], strength),
          part.yesNo("acted", acted),
        ],
      }),
      rows(
        "targets",
        ["Things you want to do more or less", "Cosas que quiere hacer más o menos"],
        {
          ...{ most: 6, add: ["Add one", "Añadir una"] },
          section: ["The day", "El día"],
          parts: [
            part.line("name", ["What", "Qué"]),
            part.yesNo("happened", ["It happened today", "Pasó hoy"]),
          ],
        },
      ),
      rows("substances", ["Alcohol, drugs, pills", "Alcohol, drogas, pastillas"], {
        ...{ most: 6, add: ["Add one", "Añadir una"] },
        parts: [part.line("what", ["What", "Qué"]), part.line("amount", ["How much", "Cuánto"])],
      }),
      one(
        "medication",
        ["Did you take your medicine as told?", "¿Tomó su medicina como le indicaron?"],
        {
          options: {
            yes: ["Yes", "Sí"],
            partly: ["In part", "En parte"],
            no: ["No", "No"],
            none: ["I have none", "No tengo"],
          },
          visibility: "team",
        },
      ),
      rating("sleepHours", ["Hours of sleep", "Horas de sueño"], {
        ...{ to: 14, low: ["0", "0"], high: ["14 or more", "14 o más"] },
        visibility: "team",
      }),
      one("food", ["How did you eat?", "¿Cómo comió?"], {
        options: {
          little: ["Too little", "Muy poco"],
          enough: ["Enough", "Lo suficiente"],
          much: ["Too much", "Demasiado"],
        },
        visibility: "team",
      }),
      yesNo("exercise", ["Did you move your body?", "¿Movió el cuerpo?"], { visibility: "team" }),
      ...moduleFields,
      several("skills", ["Which skills did you use?", "¿Qué habilidades usó?"], {
        options: skills,
      }),
      text("note", ["Anything your clinician should know?", "¿Algo que deba saber su terapeuta?"]),
      text("mine", ["Notes for yourself", "Notas para usted"], { visibility: "private" }),
    ],
  }),
  rules,
  themes: [
    ...Object.keys(emotions).map((fieldId) => ({ kind: "feeling" as const, fieldId })),
    ...Object.keys(urges).map((id) => ({ kind: "urge" as const, fieldId: `urge_${id}` })),
    { kind: "rating", fieldId: "distress" },
    { kind: "skill", fieldId: "skills" },
  ],
  instrument: null,
};
