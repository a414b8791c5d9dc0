import { expect, test } from "vitest";
import { CommandLine } from "./commandLine.ts";
import { type Answer, type Command, ConnectionLost, type Verb } from "./signalling.ts";

const poison = "the poison";

/** A server that breaks off when it reads one kind of message, with all that it has not answered yet. */
function aFussyServer({ breaks = Infinity } = {}) {
  const answered: string[] = [];
  const ids = new Map<string, Set<string>>();
  const unanswered = new Set<() => void>();
  let left = breaks;
  const breakOff = () => {
    for (const lose of unanswered) lose();
    unanswered.clear();
    line.down();
    setTimeout(() => line.up());
  };
  const send = <V extends Verb>(_verb: V, { cmdId, input }: Command<V>): Promise<Answer<V>> => {
    const text = (input as { text: string }).text;
    ids.set(text, (ids.get(text) ?? new Set()).add(cmdId));
    return new Promise((answer, lose) => {
      const gone = () => lose(new ConnectionLost("No answer"));
      unanswered.add(gone);
      if (text === poison && left > 0) {
        left -= 1;
        setTimeout(breakOff);
      } else
        setTimeout(() => {
          if (!unanswered.delete(gone)) return;
          answered.push(text);
          answer({});
        }, 5);
    });
  };
  const never = () => () => undefined;
  const line = new CommandLine({ send, listen: never, watch: never, close: () => undefined });
  const say = (text: string) => line.send("say", { epoch: 1, input: { text } as never });
  return { say, answered, ids };
}

test("a message at which the connection breaks each time is given up, and nothing else is lost", async () => {
  const { say, answered, ids } = aFussyServer();
  const before = say("before");
  const bad = say(poison);
  const after = say("after");
  const outcome = expect(bad).rejects.toMatchObject({ name: "AppError", code: "timeout" });
  await Promise.all([before, after, outcome]);
  await say("later");
  expect(answered.toSorted()).toEqual(["after", "before", "later"]);
  expect([...ids.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1]);
});

test("a connection that breaks a few times costs no command", async () => {
  const { say, answered } = aFussyServer({ breaks: 4 });
  await Promise.all([say("one"), say(poison), say("two")]);
  expect(answered.toSorted()).toEqual(["one", poison, "two"].toSorted());
});
