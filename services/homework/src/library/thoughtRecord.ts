import type { Work } from "../domain/work/work.ts";
import { feelings } from "./feelings.ts";
import { again, ownForm, part, rating, rows, text } from "./make.ts";

const percent = {
  to: 100,
  step: 10,
  low: ["Not at all", "Nada"],
  high: ["Fully", "Del todo"],
} as const;

/** Seven columns: from what happened to how it feels after a second look. */
export const thoughtRecord: Work = {
  form: ownForm({
    workId: "thought-record",
    kind: "worksheet",
    title: ["Thought record", "Registro de pensamientos"],
    about: [
      "Look at a thought that hurts, and find one that is fair.",
      "Mire un pensamiento que duele y busque uno más justo.",
    ],
    instructions: [
      "Think of one moment this week when you felt bad. Go step by step. There are no wrong answers.",
      "Piense en un momento de esta semana en que se sintió mal. Vaya paso a paso. No hay respuestas malas.",
    ],
    fields: [
      text("situation", ["What happened?", "¿Qué pasó?"], {
        section: ["1. The moment", "1. El momento"],
        help: [
          "Where were you? Who was there? When was it?",
          "¿Dónde estaba? ¿Con quién? ¿Cuándo fue?",
        ],
        required: true,
      }),
      rows("feelings", ["What did you feel?", "¿Qué sintió?"], {
        section: ["2. Feelings", "2. Sentimientos"],
        required: true,
        most: 8,
        add: ["Add a feeling", "Añadir un sentimiento"],
        parts: [
          part.one("feeling", ["Feeling", "Sentimiento"], feelings),
          part.line("own", ["In your own word", "Con su propia palabra"]),
          part.rating("before", ["How strong was it?", "¿Qué tan fuerte fue?"], percent),
        ],
      }),
      rows("thoughts", ["What went through your mind?", "¿Qué le pasó por la mente?"], {
        section: ["3. Thoughts", "3. Pensamientos"],
        required: true,
        most: 8,
        add: ["Add a thought", "Añadir un pensamiento"],
        parts: [
          part.line("thought", ["Thought", "Pensamiento"]),
          part.rating("belief", ["How much did you believe it?", "¿Cuánto lo creyó?"], percent),
          part.yesNo("hot", ["This one hurts most", "Este es el que más duele"]),
        ],
      }),
      text(
        "for",
        [
          "What speaks for the thought that hurts most?",
          "¿Qué apoya el pensamiento que más duele?",
        ],
        {
          section: ["4. What speaks for it", "4. Lo que lo apoya"],
          help: ["Facts, not guesses.", "Hechos, no suposiciones."],
        },
      ),
      text("against", ["What speaks against it?", "¿Qué habla en contra?"], {
        section: ["5. What speaks against it", "5. Lo que habla en contra"],
        help: [
          "What would a good friend say? Have you seen it go another way?",
          "¿Qué diría una buena amistad? ¿Ha visto que salga de otra manera?",
        ],
      }),
      text(
        "balanced",
        [
          "What is a fair thought that fits all of this?",
          "¿Qué pensamiento justo encaja con todo esto?",
        ],
        {
          section: ["6. A fair thought", "6. Un pensamiento justo"],
        },
      ),
      rating("balancedBelief", ["How much do you believe it?", "¿Cuánto lo cree?"], percent),
      again(
        "after",
        ["How strong is each feeling now?", "¿Qué tan fuerte es ahora cada sentimiento?"],
        {
          ...percent,
          section: ["7. Now", "7. Ahora"],
          ...{ of: "feelings", name: ["feeling", "own"], before: "before" },
        },
      ),
      text("mine", ["Notes for yourself", "Notas para usted"], { visibility: "private" }),
    ],
  }),
  rules: [],
  themes: [{ kind: "feeling", fieldId: "feelings", part: "feeling", rating: "before" }],
  instrument: null,
};
