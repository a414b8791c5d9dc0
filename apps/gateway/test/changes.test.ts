import { randomUUID } from "node:crypto";
import { createTRPCClient, createWSClient, wsLink } from "@trpc/client";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import type { PersonActor } from "@hearth/contracts/actor";
import { identity } from "@hearth/contracts/identity";
import { type PersonEvent, personSubject } from "@hearth/contracts/personal";
import { subjectOf } from "@hearth/contracts/subject";
import { anActor, aSeat } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import type { AppRouter } from "../src/routers/index.ts";
import { aHouse, type House } from "./house.ts";

/** An open page of somebody, who listens for what has changed for them. */
function aPage(house: House, actor: PersonActor | null) {
  const { url } = house;
  const closed: number[] = [];
  const cookie = actor ? house.cookieOf(actor) : "__Host-sid=made-up";
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin: url } });
      this.on("close", (code) => void closed.push(code));
    }
  }
  const ws = createWSClient({
    url: `${url.replace("http", "ws")}/live`,
    WebSocket: Socket as never,
    retryDelayMs: () => 3_600_000,
  });
  const { me } = createTRPCClient<AppRouter>({ links: [wsLink({ client: ws })] });
  const heard: PersonEvent[] = [];
  const faults: string[] = [];
  me.changes.subscribe(undefined, {
    onData: (event) => void heard.push(event),
    onError: (fault) => void faults.push(fault.message),
  });
  return { heard, faults, closed, [Symbol.asyncDispose]: () => ws.close() };
}

const everything = { about: "everything" };
const aThread = () => ({ about: "thread", kind: "group", of: randomUUID() });

test("each open page of a person is told what has changed for them, and no page of anybody else", async () => {
  await using house = await aHouse();
  const [ana, ben] = [anActor(), anActor()];
  await using one = aPage(house, ana);
  await using two = aPage(house, ana);
  await using other = aPage(house, ben);
  for (const page of [one, two, other]) await until(() => expect(page.heard).toEqual([everything]));

  const told = aThread();
  house.bus.tell(subjectOf(personSubject, ana), told);
  for (const page of [one, two]) await until(() => expect(page.heard).toEqual([everything, told]));
  house.bus.tell(subjectOf(personSubject, ben), aThread());
  await until(() => expect(other.heard).toHaveLength(2));
  expect(one.heard).toHaveLength(2);
});

test("words that do not belong there go to no page", async () => {
  await using house = await aHouse();
  const ana = anActor();
  await using page = aPage(house, ana);
  await until(() => expect(page.heard).toEqual([everything]));
  const subject = subjectOf(personSubject, ana);
  house.bus.tell(subject, { about: "thread", kind: "group", of: "words of somebody" });
  const told = aThread();
  house.bus.tell(subject, { ...told, text: "words of somebody" });
  await until(() => expect(page.heard).toEqual([everything, told]));
});

test("who is not signed in or came by a link is told nothing; who is signed out hears nothing more", async () => {
  await using house = await aHouse();
  for (const nobody of [null, aSeat()]) {
    await using guest = aPage(house, nobody);
    await until(() => expect(guest.faults).toEqual([expect.stringMatching(/^Sign in/)]));
    expect(guest.heard).toEqual([]);
  }

  const ana = anActor();
  await using page = aPage(house, ana);
  await until(() => expect(page.heard).toEqual([everything]));
  await house.publish(identity.events.signInRevoked, { signIn: ana.signIn });
  await until(() => expect(page.closed).toEqual([4401]));
  house.bus.tell(subjectOf(personSubject, ana), aThread());
  expect(page.heard).toEqual([everything]);
});
