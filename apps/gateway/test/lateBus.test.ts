import { expect, test } from "vitest";
import { identity } from "@hearth/contracts/identity";
import { memoryBus } from "@hearth/bus/memory";
import type { Bus } from "@hearth/bus/types";
import { testKeys } from "@hearth/testing/keys";
import { anActor } from "@hearth/testing/people";
import { lateBus } from "../src/lateBus.ts";
import { aHouse, answer } from "./house.ts";

test("a gateway that starts while NATS is down says so, and opens when NATS comes", async () => {
  const { verify, sign } = await testKeys();
  const memory = memoryBus({ service: "gateway", verify });
  let arrive: (bus: Bus) => void = () => undefined;
  const bus = lateBus("gateway", new Promise((resolve) => (arrive = resolve)));
  await using house = await aHouse({ bus, services: memory, memory, sign });
  const clinician = anActor({ role: "clinician" });
  const cookie = house.cookieOf(clinician);
  answer(memory, identity.rpc.me, () =>
    Promise.resolve({
      personId: clinician.personId,
      displayName: "Ada",
      role: clinician.role,
      organisation: "Elm",
      timeZone: "UTC",
    }),
  );
  const me = () => fetch(`${house.url}/trpc/me.get?input={}`, { headers: { cookie } });

  const closed = await me();
  expect(closed.status).toBe(503);
  expect(closed.headers.get("retry-after")).toBe("2");

  arrive(memory);
  await Promise.resolve();
  expect((await me()).status).toBe(200);
  house.known.clear();
  await house.publish(identity.events.signInRevoked, { signIn: clinician.signIn });
  expect((await me()).status).toBe(401);
});
