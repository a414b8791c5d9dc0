import type { NoteForm } from "@hearth/contracts/sessions/notes";
import { one, several, text, words } from "./make.ts";
import { course, nextTime, risk, riskText, topic } from "./shared.ts";

export const family: NoteForm = {
  formId: "family.1",
  about: words([
    "This note is about the client and the family of this session and part of the client's record.",
    "Esta nota trata del cliente y de la familia de esta sesión y forma parte del expediente del cliente.",
  ]),
  fields: [
    text("who", [
      "Who took part, and how they are related",
      "Quiénes participaron y qué parentesco tienen",
    ]),
    one("consent", ["The client's consent to share", "Consentimiento del cliente para compartir"], {
      on_file: ["On file", "En el expediente"],
      none: [
        "Not on file: nothing about the client was told",
        "No está en el expediente: no se dijo nada del cliente",
      ],
    }),
    topic,
    several("work", ["What was worked on", "En qué se trabajó"], {
      communication: ["How they speak with each other", "Cómo se hablan"],
      boundaries: ["Boundaries and roles", "Límites y papeles"],
      conflict: ["Conflict", "Conflicto"],
      illness: ["Understanding the illness", "Entender la enfermedad"],
      support: ["Support at home", "Apoyo en casa"],
      safety: ["Safety at home", "Seguridad en casa"],
    }),
    course,
    text("response", ["How each of them took it", "Cómo lo recibió cada uno"]),
    text("agreements", ["What they agreed on", "Qué acordaron"]),
    ...[risk, riskText, nextTime],
  ],
};
