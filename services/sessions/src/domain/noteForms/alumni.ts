import type { NoteForm } from "@hearth/contracts/sessions/notes";
import { one, several, text } from "./make.ts";
import { aboutTheGroup, climate, nextTime, participation } from "./shared.ts";

export const alumni: NoteForm = {
  formId: "alumni.1",
  about: aboutTheGroup,
  fields: [
    several(
      "themes",
      ["Themes of life after the program", "Temas de la vida después del programa"],
      {
        recovery: ["Recovery and relapse", "Recuperación y recaída"],
        work: ["Work and school", "Trabajo y estudios"],
        family: ["Family and friends", "Familia y amistades"],
        housing: ["Housing and money", "Vivienda y dinero"],
        health: ["Health and medication", "Salud y medicación"],
        giving_back: ["Helping others", "Ayudar a otros"],
      },
    ),
    text("helped", ["What people say helps them", "Qué dicen las personas que les ayuda"]),
    ...[participation, climate],
    text("resources", ["Support and places that were named", "Apoyos y lugares que se nombraron"]),
    one("followUp", ["Follow-up", "Seguimiento"], {
      none: ["Nobody asked for more", "Nadie pidió más"],
      calls: [
        "Somebody is to be called; it is in their own record",
        "Hay que llamar a alguien; está en su propio expediente",
      ],
    }),
    nextTime,
  ],
};
