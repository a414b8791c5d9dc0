import type { NoteForm } from "@hearth/contracts/sessions/notes";
import { one, text } from "./make.ts";
import { aboutTheGroup, nextTime, participation, safety, takeAlong } from "./shared.ts";

export const workshop: NoteForm = {
  formId: "workshop.1",
  about: aboutTheGroup,
  fields: [
    text("skill", ["Skill that was taught", "Habilidad que se enseñó"]),
    text("material", ["Worksheets and material", "Hojas de trabajo y material"]),
    text("practice", ["What was practised, and how", "Qué se practicó y cómo"]),
    participation,
    one("grasp", ["How far the group got with it", "Hasta dónde llegó el grupo"], {
      alone: ["Most can do it alone", "La mayoría puede hacerlo sin ayuda"],
      helped: ["Most can do it with help", "La mayoría puede hacerlo con ayuda"],
      again: ["It has to be taught again", "Hay que enseñarlo otra vez"],
    }),
    ...[takeAlong, safety, nextTime],
  ],
};
