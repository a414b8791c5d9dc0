import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { showBus, showPool } from "./ways.ts";

test("whether the broker answers, and how many wait for the database, is read when somebody asks", async () => {
  const registry = new Registry();
  const now = { up: false, totalCount: 10, idleCount: 3, waitingCount: 4 };
  showBus(registry, { isUp: () => now.up });
  showPool(registry, now);
  const before = await registry.metrics();
  expect(before).toContain("bus_up 0");
  for (const [state, number] of Object.entries({ busy: 7, idle: 3, waiting: 4 }))
    expect(before).toContain(`database_connections{state="${state}"} ${number}`);
  now.up = true;
  now.idleCount = 10;
  const after = await registry.metrics();
  expect(after).toContain("bus_up 1");
  expect(after).toContain('database_connections{state="busy"} 0');
});
