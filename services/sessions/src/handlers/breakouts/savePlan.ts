import type { sessions } from "@hearth/contracts/sessions";
import { savePlan as save } from "../../domain/plan.ts";
import { filesIn, withKeptFiles } from "../../domain/taskFiles.ts";
import { leadersOnly, type LiveOf, selfOf } from "../liveCommand.ts";

export const savePlan: LiveOf<typeof sessions.rpc.savePlan> = {
  allow: leadersOnly,
  names: ({ rooms }) => filesIn(rooms.map(({ task }) => task)),
  decide: ({ version, rooms }, asked, { now }) =>
    save(asked.state, {
      version,
      rooms: withKeptFiles(rooms, asked.files),
      savedBy: selfOf(asked).displayName,
      now,
    }),
  answer: ({ next }) => next.session.breakouts.plan,
};
