import { expect, test } from "vitest";
import { mediaNode } from "./media.ts";
import { sessions } from "./sessions.ts";

test("nothing that anybody may ask of a session or a media node records it", () => {
  const asked = [...Object.keys(sessions.rpc), ...Object.values(mediaNode).map(({ verb }) => verb)];
  expect(asked.filter((name) => /record|capture|egress/i.test(name))).toEqual(["getRecord"]);
});
