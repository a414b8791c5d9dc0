import { getNote } from "./getNote.ts";
import { saveNote } from "./saveNote.ts";

/** What those who lead write down of a session. */
export const notesHandlers = { getNote, saveNote };
