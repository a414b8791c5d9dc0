import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { identity } from "@hearth/contracts/identity";
import { anActor } from "@hearth/testing/people";
import { gatewayFigures } from "../src/figures.ts";
import { aHouse } from "./house.ts";

test("how long a revocation took to reach the sockets is shown, and how many of them there are", async () => {
  const registry = new Registry();
  await using house = await aHouse({ figures: gatewayFigures(registry) });
  const { signIn } = anActor({ tenant: crypto.randomUUID() });
  await house.bus.publish(identity.events.signInRevoked.subject, {
    ...{ id: crypto.randomUUID(), tenant: crypto.randomUUID(), aggregateId: signIn },
    ...{ producerSeq: 1, occurredAt: new Date(Date.now() - 3_000).toISOString() },
    data: { signIn },
  });
  const text = await registry.metrics();
  expect(text).toMatch(/^session_revocation_lag_seconds 3(\.\d+)?$/m);
  expect(text).toMatch(/^gateway_sockets 0$/m);
});

test("a browser that comes back goes on, or is told the whole: both are counted", async () => {
  const registry = new Registry();
  const { resumed } = gatewayFigures(registry);
  resumed("continued");
  resumed("continued");
  const text = await registry.metrics();
  expect(text).toContain('sessions_resume_total{result="continued"} 2');
  expect(text).toContain('sessions_resume_total{result="whole"} 0');
});
