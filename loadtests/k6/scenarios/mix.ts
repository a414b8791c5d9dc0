import exec from "k6/execution";
import { ask, change, groupId, signIn } from "./parts/house.ts";
import { shape } from "./parts/shape.ts";
import { thresholds } from "./parts/thresholds.ts";

const perSecond = Number(__ENV["RATE"] ?? 10);

const calls = {
  executor: "constant-arrival-rate",
  rate: perSecond,
  duration: `${shape.seconds}s`,
  preAllocatedVUs: 2 * perSecond,
};

/** Staff at their desks: the day, the queues, and a word in the group's thread now and then. */
export const options = {
  scenarios: { calls: { ...calls, exec: "call" } },
  thresholds: thresholds("http_req_duration", "http_req_failed"),
};

export const setup = (): House => ({ cookie: signIn("clinician") });

const day = 86_400_000;
const today = () => ({
  from: new Date(Date.now() - day).toISOString(),
  to: new Date(Date.now() + day).toISOString(),
});

const thread = { kind: "group", of: groupId };

type House = { readonly cookie: string };

/** What one call is, by its turn: one in eight writes. */
const turns: readonly ((cookie: string) => void)[] = [
  (cookie) => ask(cookie, "me.get", {}),
  (cookie) => ask(cookie, "schedule.list", today()),
  (cookie) => ask(cookie, "groups.members", { groupId }),
  (cookie) => ask(cookie, "messages.threads", {}),
  (cookie) => ask(cookie, "messages.list", thread),
  (cookie) => ask(cookie, "risk.list", { status: "open" }),
  (cookie) => ask(cookie, "homework.reviews", {}),
  (cookie) =>
    change(cookie, "messages.post", {
      ...thread,
      messageId: crypto.randomUUID(),
      text: "See you all tomorrow at ten.",
    }),
];

export function call({ cookie }: House): void {
  turns[exec.scenario.iterationInTest % turns.length]?.(cookie);
}
