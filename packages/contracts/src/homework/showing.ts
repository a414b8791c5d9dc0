import { z } from "zod";
import { leaderRoles } from "../actor.ts";
import { byRole, command, Done, inPerson, query } from "../define.ts";
import { SavedAnswer } from "./answers.ts";
import { Day, submission } from "./common.ts";
import { WorkForm, WorkRef } from "./form.ts";

/** Which answers of a try its client lets the group see; none when nothing is agreed. */
export const Agreed = z.object({
  submissionId: z.uuid(),
  fieldIds: z.array(z.string()),
  agreedAt: z.iso.datetime().nullable(),
});
export type Agreed = z.infer<typeof Agreed>;

/** Something that may be shown, as one chooses it: without a word of its answers. */
export const ToShow = z.object({
  submissionId: z.uuid(),
  clientId: z.uuid(),
  /** In the clinician's own words; empty where it is called as its work. */
  title: z.string(),
  work: WorkRef,
  day: Day,
  agreedAt: z.iso.datetime(),
});
export type ToShow = z.infer<typeof ToShow>;

const showing = z.object({ showingId: z.uuid() });
const leaders = byRole(...leaderRoles);

/**
 * Work that its client lets the group see in the live room. A showing is known by an id that chance chose and that the room
 * alone is told: who is not of the group learns nothing by it, and nobody anything once the client has taken it back.
 */
export const showings = {
  /** What may be shown of the client's own try once it is handed in, and what is agreed. */
  getAgreed: query("homework.showing.agreed", {
    input: submission,
    output: Agreed.extend({ mayBe: z.array(z.string()) }),
    access: byRole("client"),
  }),
  /** The client's own word, answer by answer. None takes it back, and ends what is being shown. */
  agreeToShow: command("homework.showing.agree", {
    input: submission.extend({ fieldIds: z.array(z.string()).max(60) }),
    output: Agreed,
    access: byRole("client"),
  }),
  /** What the clients of a group agreed to, the latest first, at most 50. */
  listToShow: query("homework.showing.list", {
    input: z.object({ groupId: z.uuid() }),
    output: z.object({ works: z.array(ToShow) }),
    access: leaders,
  }),
  /** Begins to show; an earlier showing of the same try ends. It ends by itself after 4 hours. */
  beginShowing: command("homework.showing.begin", {
    input: submission,
    output: showing.extend({ clientId: z.uuid() }),
    access: leaders,
  }),
  /** Ends it: by who leads the group, or by the client whose it is, also by their link. */
  endShowing: command("homework.showing.end", { input: showing, output: Done, access: inPerson }),
  /** The answers that are shown, for everybody of the group, also by their link. */
  getShowing: query("homework.showing.get", {
    input: showing,
    output: z.object({
      submissionId: z.uuid(),
      clientId: z.uuid(),
      title: z.string(),
      form: WorkForm,
      answers: z.array(SavedAnswer),
    }),
    access: inPerson,
  }),
} as const;
