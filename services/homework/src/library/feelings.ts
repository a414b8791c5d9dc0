import type { Options } from "./make.ts";

/** Names of feelings to choose from; "other" asks for one's own word. */
export const feelings: Options = {
  sad: ["Sad", "Triste"],
  afraid: ["Afraid", "Con miedo"],
  anxious: ["Anxious", "Con ansiedad"],
  angry: ["Angry", "Con enojo"],
  ashamed: ["Ashamed", "Con vergüenza"],
  guilty: ["Guilty", "Con culpa"],
  lonely: ["Lonely", "Con soledad"],
  hurt: ["Hurt", "Con dolor"],
  hopeless: ["Hopeless", "Sin esperanza"],
  disgusted: ["Disgusted", "Con asco"],
  calm: ["Calm", "En calma"],
  glad: ["Glad", "Alegre"],
  other: ["Another feeling", "Otro sentimiento"],
};
