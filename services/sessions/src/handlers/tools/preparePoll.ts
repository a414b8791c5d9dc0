import type { sessions } from "@hearth/contracts/sessions";
import { notFound } from "@hearth/contracts/errors";
import { preparePoll as prepare } from "../../domain/polls.ts";
import { leadersOnly, type LiveOf } from "../liveCommand.ts";

export const preparePoll: LiveOf<typeof sessions.rpc.preparePoll> = {
  allow: leadersOnly,
  decide: ({ pollId, poll }, { state }, { now, newId }) =>
    prepare(state, { pollId, poll, newId, now }),
  answer: ({ former, next }) => {
    const before = new Set(former.session.tools.polls);
    const written = next.session.tools.polls.find((poll) => !before.has(poll));
    if (!written) throw notFound("Poll");
    return { pollId: written.pollId };
  },
};
