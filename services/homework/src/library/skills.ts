import type { Options } from "./make.ts";

/** Skills in plain words, to tick. */
export const skills: Options = {
  notice: ["Noticed without judging", "Observé sin juzgar"],
  oneThing: ["Did one thing at a time", "Hice una cosa a la vez"],
  breathe: ["Breathed slowly", "Respiré despacio"],
  cold: ["Used cold water", "Usé agua fría"],
  distract: ["Did something else for a while", "Hice otra cosa un rato"],
  soothe: ["Was kind to my senses", "Cuidé mis sentidos"],
  prosCons: ["Weighed what speaks for and against", "Pesé lo bueno y lo malo"],
  accept: ["Let be what I can't change", "Acepté lo que no puedo cambiar"],
  checkFacts: ["Checked the facts", "Revisé los hechos"],
  opposite: ["Did the opposite of the urge", "Hice lo contrario del impulso"],
  goodThings: ["Did something that feels good", "Hice algo que me hace bien"],
  body: ["Looked after my body", "Cuidé mi cuerpo"],
  ask: ["Asked for what I need", "Pedí lo que necesito"],
  sayNo: ["Said no", "Dije que no"],
  callSomeone: ["Called someone", "Llamé a alguien"],
};
