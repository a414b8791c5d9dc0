import type { NoteForm } from "@hearth/contracts/sessions/notes";
import { one, text } from "./make.ts";
import { aboutTheGroup, climate, participation, topic } from "./shared.ts";

export const peerLed: NoteForm = {
  formId: "peer_led.1",
  about: aboutTheGroup,
  fields: [
    topic,
    text("experience", [
      "What the peer specialist shared of their own way",
      "Qué compartió el especialista par de su propio camino",
    ]),
    ...[participation, climate],
    text("resources", ["Support and places that were named", "Apoyos y lugares que se nombraron"]),
    one("passedOn", ["For clinical staff", "Para el personal clínico"], {
      nothing: ["Nothing to pass on", "Nada que comunicar"],
      passed_on: ["Something was passed on in person", "Se comunicó algo en persona"],
    }),
    text("nextTime", ["Wishes for next time", "Deseos para la próxima vez"]),
  ],
};
