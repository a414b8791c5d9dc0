import type { NoteForm } from "@hearth/contracts/sessions/notes";
import {
  aboutTheGroup,
  climate,
  course,
  methods,
  nextTime,
  participation,
  safety,
  takeAlong,
  topic,
  twoLeaders,
} from "./shared.ts";

export const group: NoteForm = {
  formId: "group.1",
  about: aboutTheGroup,
  fields: [
    ...[topic, methods, course, participation, climate],
    ...[safety, takeAlong, nextTime, twoLeaders],
  ],
};
