import type { NoteForm } from "@hearth/contracts/sessions/notes";
import { several, text } from "./make.ts";
import { aboutTheGroup, nextTime, participation, safety, topic } from "./shared.ts";

export const familyEducation: NoteForm = {
  formId: "family_education.1",
  about: aboutTheGroup,
  fields: [
    topic,
    text("material", ["What was shown and handed out", "Qué se mostró y se entregó"]),
    several("ways", ["How it was taught", "Cómo se enseñó"], {
      talk: ["Talk", "Charla"],
      film: ["Film", "Vídeo"],
      questions: ["Questions and answers", "Preguntas y respuestas"],
      role_play: ["Role play", "Juego de roles"],
      small_groups: ["Small groups", "Grupos pequeños"],
    }),
    participation,
    text("questions", ["Questions that came up", "Preguntas que surgieron"]),
    text("referrals", ["Help that families were pointed to", "Ayuda que se indicó a las familias"]),
    ...[safety, nextTime],
  ],
};
