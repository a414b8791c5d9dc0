import type { NoteForm } from "@hearth/contracts/sessions/notes";
import { one, text, words } from "./make.ts";
import { course, methods, nextTime, risk, riskText } from "./shared.ts";

export const individual: NoteForm = {
  formId: "individual.1",
  about: words([
    "This note is about the client of this session and part of their record.",
    "Esta nota trata del cliente de esta sesión y forma parte de su expediente.",
  ]),
  fields: [
    text("brought", ["What the client brought", "Qué trajo el cliente"]),
    methods,
    course,
    text("response", ["How the client took it", "Cómo lo recibió el cliente"]),
    one(
      "progress",
      ["Progress towards the goals of the plan", "Avance hacia los objetivos del plan"],
      {
        forward: ["Forward", "Adelante"],
        same: ["About the same", "Casi igual"],
        back: ["Back", "Atrás"],
      },
    ),
    text("progressText", ["Which goals, and what shows it", "Qué objetivos y qué lo muestra"]),
    ...[risk, riskText],
    text("plan", ["What was agreed", "Qué se acordó"]),
    nextTime,
  ],
};
