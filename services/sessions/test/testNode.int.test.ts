import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { sessionsHouse } from "./house.ts";

const { testNode } = sessions.rpc;

test("who may come to a session is named the freest node for a test, before entering and before it is open", async () => {
  await using house = await sessionsHouse({ nodes: 2 });
  const sessionId = await house.schedule();
  const [first, second] = house.media;
  if (!first || !second) throw new Error("There are no nodes");
  const ask = (actor: Actor) => house.call(testNode, { sessionId }, actor);
  expect(await ask(house.clientOf(sessionId))).toEqual({ nodeId: first.nodeId });
  expect(await ask(house.clinician)).toEqual({ nodeId: first.nodeId });

  first.behaviour.accepting = false;
  await until(async () => expect(await ask(house.clinician)).toEqual({ nodeId: second.nodeId }));
  second.behaviour.accepting = false;
  await until(async () => expect(await ask(house.clinician)).toEqual({ nodeId: null }));
  expect(first.said.filter((one) => one.sessionId === sessionId)).toEqual([]);
});

test("nobody else learns of a node: of somebody else's session they hear what they hear of none", async () => {
  await using house = await sessionsHouse();
  const sessionId = await house.schedule();
  const { tenant } = house;
  const seat = house.clientOf(sessionId);
  const strangers: Actor[] = [
    anActor({ tenant, role: "clinician" }),
    anActor({ role: "clinician" }),
    { ...seat, sessionId: randomUUID() },
    { ...seat, tenant: randomUUID() },
  ];
  for (const stranger of strangers) {
    const said = await house.answer(testNode, { sessionId }, stranger);
    expect(said).toEqual(await house.answer(testNode, { sessionId: randomUUID() }, stranger));
    expect(said).toMatchObject({ code: "not_found" });
  }
});
