import type { PollQuestion } from "@hearth/contracts/live/tools";
import { conflict, invalidInput, notFound } from "@hearth/contracts/errors";
import { mustBeLive, mustNotBeOver } from "./lifecycle.ts";
import { changeSession, type LiveState, type Participant } from "./liveState.ts";
import type { PollState } from "./sections.ts";

/** A session that has more questions than this is not a group any more. */
const most = 30;

export type Written = {
  /** Null for a new one. */
  readonly pollId: string | null;
  readonly poll: PollQuestion;
  readonly newId: string;
  readonly now: Date;
};

/** Writes a poll ahead, or in the place of one that nobody has seen yet. */
export function preparePoll(state: LiveState, { pollId, poll, newId, now }: Written): LiveState {
  mustNotBeOver(state, now);
  if (new Set(poll.options).size < poll.options.length)
    throw invalidInput("Give each answer words of its own");
  if (pollId !== null) return changePoll(state, pollId, (former) => rewritten(former, poll));
  const { polls } = state.session.tools;
  if (polls.length >= most) throw conflict(`A session has at most ${most} polls`);
  return withPolls(state, [...polls, fresh(newId, poll)]);
}

const fresh = (pollId: string, question: PollQuestion): PollState => ({
  ...question,
  pollId,
  state: "prepared",
  shown: false,
  counts: question.options.map(() => 0),
  voted: [],
  votes: {},
});

function rewritten(former: PollState, question: PollQuestion): PollState {
  if (former.state !== "prepared") throw conflict("This poll was opened: write a new one");
  return fresh(former.pollId, question);
}

/** Takes away a poll that was never opened; what people answered stays. */
export function discardPoll(state: LiveState, pollId: string, now: Date): LiveState {
  mustNotBeOver(state, now);
  const poll = found(state, pollId);
  if (poll.state !== "prepared") throw conflict("A poll that was opened stays in the record");
  return withPolls(
    state,
    state.session.tools.polls.filter((one) => one !== poll),
  );
}

export function openPoll(state: LiveState, pollId: string): LiveState {
  mustBeLive(state);
  return changePoll(state, pollId, (poll) => {
    if (poll.state === "closed") throw conflict("This poll is closed: write a new one");
    return poll.state === "open" ? poll : { ...poll, state: "open" };
  });
}

export function closePoll(state: LiveState, pollId: string): LiveState {
  mustBeLive(state);
  return changePoll(state, pollId, (poll) => {
    mustBeOpened(poll);
    return poll.state === "closed" ? poll : { ...poll, state: "closed" };
  });
}

/** Shows the counts to everybody, or to staff alone. */
export function showPoll(state: LiveState, pollId: string, shown: boolean): LiveState {
  mustBeLive(state);
  return changePoll(state, pollId, (poll) => {
    mustBeOpened(poll);
    return poll.shown === shown ? poll : { ...poll, shown };
  });
}

function mustBeOpened({ state }: PollState): void {
  if (state === "prepared") throw conflict("Open the poll first");
}

export type Vote = {
  readonly me: Participant;
  readonly pollId: string;
  readonly options: readonly number[];
};

/** One person's answer: once, or again while an open vote is open. Of an anonymous one only the counts remain. */
export function vote(state: LiveState, { me, pollId, options }: Vote): LiveState {
  mustBeLive(state);
  // Who is not in, or asks for what was not opened, learns nothing of it.
  if (me.state !== "admitted" || found(state, pollId).state === "prepared") throw notFound("Poll");
  return changePoll(state, pollId, (poll) => {
    mustAnswer(poll, options);
    return poll.anonymous ? counted(poll, me, options) : written(poll, me, options);
  });
}

function mustAnswer(poll: PollState, options: readonly number[]): void {
  if (poll.state === "closed") throw conflict("This poll is closed");
  const isWithin = options.every((option) => option < poll.options.length);
  if (!isWithin || new Set(options).size < options.length)
    throw invalidInput("Choose from the answers of this poll, each once");
  if (poll.kind === "single" && options.length !== 1) throw invalidInput("Choose one answer");
}

/** In order of ids: the order of voting together with the growth of the counts would tell who chose what. */
function counted(poll: PollState, { participantId }: Participant, options: readonly number[]) {
  if (poll.voted.includes(participantId)) throw conflict("You have voted already");
  const counts = poll.counts.map((count, option) => count + (options.includes(option) ? 1 : 0));
  return { ...poll, counts, voted: [...poll.voted, participantId].toSorted() };
}

function written(poll: PollState, { participantId }: Participant, options: readonly number[]) {
  const votes = { ...poll.votes, [participantId]: options.toSorted((a, b) => a - b) };
  const all = Object.values(votes).flat();
  const counts = poll.options.map((_, option) => all.filter((one) => one === option).length);
  return { ...poll, votes, counts, voted: Object.keys(votes) };
}

function found({ session }: LiveState, pollId: string): PollState {
  const poll = session.tools.polls.find((one) => one.pollId === pollId);
  if (!poll) throw notFound("Poll");
  return poll;
}

function changePoll(
  state: LiveState,
  pollId: string,
  change: (poll: PollState) => PollState,
): LiveState {
  const poll = found(state, pollId);
  const next = change(poll);
  if (next === poll) return state;
  const { polls } = state.session.tools;
  return withPolls(
    state,
    polls.map((one) => (one === poll ? next : one)),
  );
}

const withPolls = (state: LiveState, polls: PollState[]): LiveState =>
  changeSession(state, { tools: { ...state.session.tools, polls } });
