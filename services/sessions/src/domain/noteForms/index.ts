import { invalidInput } from "@hearth/contracts/errors";
import type { NoteForm } from "@hearth/contracts/sessions/notes";
import type { SessionKind } from "@hearth/contracts/sessions/kinds";
import { alumni } from "./alumni.ts";
import { family } from "./family.ts";
import { familyEducation } from "./familyEducation.ts";
import { group } from "./group.ts";
import { individual } from "./individual.ts";
import { peerLed } from "./peerLed.ts";
import { workshop } from "./workshop.ts";

/** The forms of each kind of meeting, the one in use first; after it those on which something was written before. */
const noteForms: Readonly<Record<SessionKind, readonly [NoteForm, ...NoteForm[]]>> = {
  group: [group],
  individual: [individual],
  family: [family],
  family_education: [familyEducation],
  workshop: [workshop],
  peer_led: [peerLed],
  alumni: [alumni],
};

/** The form of this id, as a kind of meeting has it; without an id the one in use. */
export function formOf(kind: SessionKind, formId?: string): NoteForm {
  const forms = noteForms[kind];
  if (formId === undefined) return forms[0];
  const found = forms.find((form) => form.formId === formId);
  if (!found) throw invalidInput("This kind of meeting has no such form");
  return found;
}
