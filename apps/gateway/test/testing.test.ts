import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { atNode } from "@hearth/contracts/define";
import { notFound } from "@hearth/contracts/errors";
import { mediaNode } from "@hearth/contracts/media";
import { sessions } from "@hearth/contracts/sessions";
import { anActor, aSeat } from "@hearth/testing/people";
import { answer } from "./house.ts";
import { aBrowser, aLiveHouse, aView } from "./liveHouse.ts";

const view = aView();
const { sessionId } = view;
const client = aSeat({ sessionId });
const transport = { id: "t", iceParameters: {}, iceCandidates: [], dtlsParameters: {} };

/** A house whose control names a free node for a test, and whose nodes write down what they are asked. */
async function aHouseWithTests() {
  const house = await aLiveHouse(view);
  const control = { nodeId: "node-1" as string | null, asked: 0 };
  const asked: object[] = [];
  answer(house.bus, sessions.rpc.testNode, (input, { actor }) => {
    control.asked += 1;
    if (actor.kind === "seat" && actor.sessionId !== input.sessionId) throw notFound("Session");
    return Promise.resolve({ nodeId: control.nodeId });
  });
  for (const nodeId of ["node-1", "node-2"]) {
    const note = <A>(verb: string, given: A) => {
      return (input: object, { actor }: { readonly actor: object }): Promise<A> => {
        asked.push({ nodeId, verb, ...input, actor });
        return Promise.resolve(given);
      };
    };
    const ways = { routerRtpCapabilities: {}, send: transport, receive: transport };
    const consumer = { consumerId: "c", rtpParameters: {} };
    answer(house.bus, atNode(mediaNode.testOpen, nodeId), note("testOpen", ways));
    answer(house.bus, atNode(mediaNode.testConnect, nodeId), note("testConnect", {}));
    answer(
      house.bus,
      atNode(mediaNode.testEcho, nodeId),
      note("testEcho", { producerId: "p", consumer }),
    );
    answer(house.bus, atNode(mediaNode.testClose, nodeId), note("testClose", {}));
  }
  return { ...house, control, asked };
}

const connecting = { sessionId, transportId: "t", dtlsParameters: {} };

test("who has only a seat tests the network before they enter, at the node that control names for each test", async () => {
  await using house = await aHouseWithTests();
  await using browser = aBrowser(house, client);
  const { live, framed } = browser;
  const opened = await live.testOpen.mutate(framed({ sessionId }));
  expect(opened.send).toEqual(transport);
  await live.testConnect.mutate(framed(connecting));
  house.control.nodeId = "node-2";
  const echo = { kind: "audio" as const, rtpParameters: {}, rtpCapabilities: {} };
  await live.testEcho.mutate(framed({ sessionId, ...echo }));
  await live.testClose.mutate(framed({ sessionId }));

  const verbs = ["testOpen", "testConnect", "testEcho", "testClose"];
  const { personId } = client;
  expect(house.asked).toMatchObject(
    verbs.map((verb) => ({ verb, nodeId: "node-1", actor: { personId } })),
  );
  expect(house.control.asked).toBe(1);

  await live.testOpen.mutate(framed({ sessionId }));
  expect(house.asked.at(-1)).toMatchObject({ verb: "testOpen", nodeId: "node-2" });
  expect(house.node.snapshots).toEqual([]);
});

test("while no node is free a test has to wait", async () => {
  await using house = await aHouseWithTests();
  house.control.nodeId = null;
  await using browser = aBrowser(house, client);
  const open = browser.live.testOpen.mutate(browser.framed({ sessionId }));
  await expect(open).rejects.toMatchObject({ data: { code: "unavailable" } });
});

test("of a test that this socket did not open nothing is found, and no node is asked", async () => {
  await using house = await aHouseWithTests();
  await using browser = aBrowser(house, client);
  await using other = aBrowser(house, anActor({ role: "clinician" }));
  await other.live.testOpen.mutate(other.framed({ sessionId }));
  const connect = browser.live.testConnect.mutate(browser.framed(connecting));
  await expect(connect).rejects.toMatchObject({ message: "Test not found" });
  const elsewhere = { ...connecting, sessionId: randomUUID() };
  const another = other.live.testConnect.mutate(other.framed(elsewhere));
  await expect(another).rejects.toMatchObject({ message: "Test not found" });
  expect(house.asked).toHaveLength(1);
});

test("a seat of another session, and who has no cookie, open no test", async () => {
  await using house = await aHouseWithTests();
  await using stranger = aBrowser(house, aSeat({ sessionId: randomUUID() }));
  const theirs = stranger.live.testOpen.mutate(stranger.framed({ sessionId }));
  await expect(theirs).rejects.toMatchObject({ data: { code: "not_found" } });
  await using nobody = aBrowser(house, null);
  const open = nobody.live.testOpen.mutate(nobody.framed({ sessionId }));
  await expect(open).rejects.toMatchObject({ data: { code: "unauthenticated" } });
  expect(house.asked).toEqual([]);
});
