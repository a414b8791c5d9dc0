import { expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import { until } from "@hearth/testing/until";
import { type House, sessionsHouse } from "./house.ts";

const { rpc } = sessions;

/** The lines of a figure, of the one control process of a house. */
async function shown({ controls: [control] }: House, name: string): Promise<string[]> {
  const text = (await control?.figures()) ?? "";
  return text.split("\n").filter((line) => line.startsWith(name));
}
const of = (name: string, value: number, labels = "") =>
  `${name}{${labels}service="sessions"} ${value}`;

test("how long people take into their rooms, and a group to its next node, is shown", async () => {
  await using house = await sessionsHouse({ nodes: 2 });
  const { liveGroup, plan, call, stored, media } = house;
  const group = await liveGroup(2);
  expect(await shown(house, "sessions_breakout_switch_seconds_count")).toEqual([
    of("sessions_breakout_switch_seconds_count", 0),
  ]);
  await call(rpc.openBreakouts, {
    sessionId: group.sessionId,
    version: await plan(group),
    minutes: null,
  });
  await until(async () =>
    expect(await shown(house, "sessions_breakout_switch_seconds_count")).toEqual([
      of("sessions_breakout_switch_seconds_count", 1),
    ]),
  );

  const { nodeId } = await stored(group.sessionId);
  await media.find((one) => one.nodeId === nodeId)?.die();
  await until(async () => {
    expect(await shown(house, "sessions_rehome_duration_seconds_count")).toEqual([
      of("sessions_rehome_duration_seconds_count", 1),
    ]);
    const nodes = await shown(house, "sessions_node_state");
    expect(nodes).toContain(of("sessions_node_state", 1, 'state="dead",'));
    expect(nodes).toContain(of("sessions_node_state", 1, 'state="accepting",'));
  });
});

test("who has lost the connection for a minute is counted, and neither a moment nor a farewell is", async () => {
  await using house = await sessionsHouse();
  const { database, liveGroup, tenant } = house;
  const { ids } = await liveGroup(4);
  const away = (id: string | undefined, seconds: number) =>
    database.within(
      tenant,
      (tx) => tx.$executeRaw`UPDATE "Participant" SET "marks" = "marks" || jsonb_build_object(
        'awaySince', clock_timestamp() - make_interval(secs => ${seconds}::int)) WHERE "id" = ${id}::uuid`,
    );
  const missing = async () => (await shown(house, "sessions_people_not_back"))[0]?.split(" ")[1];
  expect(await missing()).toBe("0");
  await away(ids[0], 10);
  await away(ids[1], 90);
  await away(ids[2], 3_000);
  await until(async () => expect(await missing()).toBe("1"));
});
