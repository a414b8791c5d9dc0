import type { Work } from "../domain/work/work.ts";
import { files, ownForm, text } from "./make.ts";

const plain = { rules: [], themes: [], instrument: null };

/** Free writing: one page for oneself, one to share. */
export const journal: Work = {
  ...plain,
  form: ownForm({
    workId: "journal",
    kind: "journal",
    title: ["Journal", "Diario libre"],
    about: ["Write what is on your mind.", "Escriba lo que tiene en mente."],
    fields: [
      text("page", ["For you alone", "Solo para usted"], { size: "page", visibility: "private" }),
      text("shared", ["What you want to share", "Lo que quiere compartir"], { size: "page" }),
    ],
  }),
};

/** A photo or a file, with some words. */
export const upload: Work = {
  ...plain,
  form: ownForm({
    workId: "upload",
    kind: "upload",
    title: ["Photo or file", "Foto o archivo"],
    about: ["Send a photo, a drawing or a file.", "Envíe una foto, un dibujo o un archivo."],
    fields: [
      files("files", ["Your files", "Sus archivos"], { required: true }),
      text("about", ["Say something about it", "Diga algo sobre ello"]),
    ],
  }),
};

/** A task in the words of who gave it: the client says how it went. */
export const task: Work = {
  ...plain,
  form: ownForm({
    workId: "task",
    kind: "task",
    title: ["Task", "Tarea"],
    about: ["Something to do, in your own words.", "Algo que hacer, con sus palabras."],
    fields: [
      text("done", ["How did it go?", "¿Cómo le fue?"], { required: true }),
      text("mine", ["Notes for yourself", "Notas para usted"], { visibility: "private" }),
    ],
  }),
};
