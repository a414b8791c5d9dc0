import { expect, test } from "vitest";
import { z } from "zod";
import type { EventContract, NodeRpc, Rpc } from "./define.ts";
import { atNode } from "./define.ts";
import { Heartbeat } from "./heartbeat.ts";
import { mediaNode } from "./media.ts";
import { LiveEvent, LiveTold } from "./live.ts";
import { LiveRequest, LiveResponse } from "./live/frame.ts";
import { routerCapabilities } from "./live/routerCapabilities.ts";
import { parts, type Part } from "./services.ts";
import { subjectOf } from "./subject.ts";

const all: readonly Part[] = Object.values(parts);
const rpcs: readonly Rpc[] = [
  ...all.flatMap(({ serves }) => Object.values(serves)),
  ...Object.values<NodeRpc>(mediaNode).map((contract) => atNode(contract, "node-id")),
];
const events: readonly EventContract[] = all.flatMap(({ publishes }) => Object.values(publishes));
const json = (schema: z.ZodType, io: "input" | "output") =>
  z.toJSONSchema(schema, { io, unrepresentable: "any" });

test("no two contracts share a subject", () => {
  const subjects = [...rpcs, ...events].map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(subjects.length);
});

test("a change to any contract shows up in review", async () => {
  const shapes = Object.fromEntries([
    ...rpcs.map(({ subject, kind, access, input, output }) => [
      subject,
      { kind, access, input: json(input, "input"), output: json(output, "output") },
    ]),
    ...events.map(({ subject, data }) => [subject, { data: json(data, "output") }]),
    ["media.heartbeat", json(Heartbeat, "output")],
    ["live.told", json(LiveTold, "output")],
    ["live.event", json(LiveEvent, "output")],
    ["live.request", json(LiveRequest, "input")],
    ["live.response", json(LiveResponse, "output")],
  ]) as Record<string, unknown>;
  await expect(JSON.stringify(shapes, null, 2)).toMatchFileSnapshot("registry.snapshot.json");
});

test("so does a change to what every router speaks, which peers without these sources expect too", async () => {
  const text = JSON.stringify(routerCapabilities, null, 2);
  await expect(text).toMatchFileSnapshot("live/routerCapabilities.snapshot.json");
});

test("a part calls and follows only what another part serves and publishes", () => {
  const served = new Set(rpcs);
  const published = new Set(events);
  for (const part of all) {
    expect(part.calls.filter((rpc) => !served.has(rpc))).toEqual([]);
    expect([...part.reactsTo, ...part.hears].filter((fact) => !published.has(fact))).toEqual([]);
  }
});

test("a door is open to nobody but the gateway", () => {
  const doors = rpcs.filter(({ kind }) => kind === "door");
  const others = all.filter((part) => part !== parts.gateway);
  expect(others.flatMap(({ calls }) => calls).filter((rpc) => doors.includes(rpc))).toEqual([]);
});

test("subjects take their parameters by name", () => {
  const template = "live.{sessionId}.{participantId}";
  const participantId = "p-1";
  expect(subjectOf(template, { sessionId: "s-1", participantId })).toBe("live.s-1.p-1");
  // @ts-expect-error sessionId is missing
  expect(() => subjectOf(template, { participantId })).toThrow(TypeError);
  expect(() => subjectOf(template, { sessionId: "a.>", participantId })).toThrow(TypeError);
});
