import { expect, test, vi } from "vitest";
import {
  aConversation,
  aLiveSession,
  apart,
  counter,
  epoch,
  order,
  speak,
  together,
} from "./aLiveSession.ts";

const hold = "5b4f5a0e-5b6f-4b73-9d5c-0a4e8a9f0001";

test("a new ear is born closed, and stays so until the browser has it", async () => {
  await using live = await aLiveSession();
  await live.session.apply(order(1, together));
  const clientA = await live.enter("clientA");
  await live.enter("clientB");
  const ear = live.ear("clientB", clientA);
  const heard = counter(ear.consumer);

  await speak(clientA, 10);
  expect([ear.consumer.paused, heard()]).toEqual([true, 0]);

  await live.listen("clientB");
  await speak(clientA, 10);
  expect(heard()).toBe(10);
});

test("nothing passes between rooms once they are open, and all of it after the return", async () => {
  await using live = await aConversation();
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(10);

  await live.session.apply(order(2, apart));
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(10);

  await live.session.apply(order(3, together));
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(20);
});

test("without the pause the same count shows the leak", async () => {
  await using live = await aConversation();
  vi.spyOn(live.atB.consumer, "pause").mockResolvedValue();

  await live.session.apply(order(2, apart));
  await speak(live.clientA, 10);

  expect(live.heardByB()).toBe(10);
});

test("a hold silences before anything is decided, and its release brings back what was", async () => {
  await using live = await aConversation();
  await live.session.hold(epoch, { changeId: hold, table: order(0, apart).table });
  await speak(live.clientA, 10);
  expect([live.heardByB(), live.session.orders.held]).toEqual([0, true]);

  await live.session.release(epoch, hold);
  await speak(live.clientA, 10);
  expect([live.heardByB(), live.session.orders.held]).toEqual([10, false]);
});

test("a hold opens nothing, and the next order lifts it", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, apart));
  await live.session.hold(epoch, { changeId: hold, table: order(0, together).table });
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(0);

  await live.session.apply(order(3, together));
  await speak(live.clientA, 10);
  expect([live.heardByB(), live.session.orders.held]).toEqual([10, false]);
});

test("an older order neither moves anybody nor lifts a hold", async () => {
  await using live = await aConversation();
  await live.session.apply(order(5, together));
  await live.session.hold(epoch, { changeId: hold, table: order(0, apart).table });
  await live.session.apply(order(4, together));
  expect([live.atB.consumer.paused, live.session.orders.held]).toEqual([true, true]);
});

test("a repeated order changes nothing, and an older one is passed over", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, apart));
  const pause = vi.spyOn(live.atB.consumer, "pause");
  await live.session.apply(order(2, apart));
  await live.session.apply(order(1, together));
  expect([live.atB.consumer.paused, pause.mock.calls.length]).toEqual([true, 0]);
  expect(live.session.applied).toBe(2);
});

test("who starts to speak in another room is not heard in this one", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, { ...apart, clientC: "oak" }));
  const clientC = await live.enter("clientC");
  const ear = live.ear("clientB", clientC);
  const heard = counter(ear.consumer);

  await live.session.resume("clientB", [ear.consumer.id]);
  await speak(clientC, 10);
  expect(heard()).toBe(0);

  await live.session.apply(order(3, { ...together, clientC: "main" }));
  await speak(clientC, 10);
  expect(heard()).toBe(10);
});

test("who enters while rooms are open hears only the own room", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, { ...apart, clientC: "oak" }));
  await live.enter("clientC");
  const [own, other] = [live.ear("clientC", live.clientA), live.ear("clientC", live.clientB)];
  const [heardOwn, heardOther] = [counter(own.consumer), counter(other.consumer)];

  await live.session.resume("clientC", [own.consumer.id, other.consumer.id]);
  await speak(live.clientA, 5);
  await speak(live.clientB, 5);

  expect([heardOwn(), heardOther()]).toEqual([5, 0]);
});

test("who is removed neither hears nor is heard, and has nothing left here", async () => {
  await using live = await aConversation();
  const a = live.session.people.get("clientA").transports;
  const heardByA = counter(live.ear("clientA", live.clientB).consumer);

  await live.session.apply(order(2, { clientB: "main" }));
  await speak(live.clientB, 10);

  expect([heardByA(), live.heardByB(), a?.closed]).toEqual([0, 0, true]);
  expect(live.present.at(-1)).toMatchObject({ participantId: "clientA", room: null });
  expect(() => live.session.view("clientA")).toThrow("Session not found");
});

test("who is silenced is silent before anybody new is heard", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, { ...together, clientC: "elm" }));
  const clientC = await live.enter("clientC");
  const newEar = live.ear("clientB", clientC).consumer;
  await live.session.resume("clientB", [newEar.id]);

  const changes: string[] = [];
  live.atB.consumer.observer.once("pause", () => changes.push("clientA silent"));
  newEar.observer.once("resume", () => changes.push("clientC heard"));
  await live.session.apply(order(3, { ...apart, clientC: "elm" }));

  expect(changes).toEqual(["clientA silent", "clientC heard"]);
});

test("while somebody can't be silenced nobody new is heard; the same order again puts it right", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, { ...together, clientC: "elm" }));
  const newEar = live.ear("clientB", await live.enter("clientC")).consumer;
  await live.session.resume("clientB", [newEar.id]);
  vi.spyOn(live.atB.consumer, "pause").mockRejectedValueOnce(new Error("no answer"));

  const next = order(3, { ...apart, clientC: "elm" });
  await expect(live.session.apply(next)).rejects.toThrow("no answer");
  expect([newEar.paused, live.session.applied]).toEqual([true, 2]);

  await live.session.apply(next);
  expect([live.atB.consumer.paused, newEar.paused]).toEqual([true, false]);
});

test("staff who listen in hear the room, and the room does not hear them", async () => {
  await using live = await aConversation();
  const rooms = { clientA: "oak", clientB: "elm", staff: "main" };
  await live.session.apply(order(2, rooms));
  const staff = await live.enter("staff");
  const [byStaff, byA] = [live.ear("staff", live.clientA), live.ear("clientA", staff)];
  const [heardByStaff, heardByA] = [counter(byStaff.consumer), counter(byA.consumer)];
  await live.session.resume("staff", [byStaff.consumer.id]);
  await live.session.resume("clientA", [byA.consumer.id]);

  await live.session.apply(order(3, rooms, { visits: { staff: { room: "oak", mode: "listen" } } }));
  await speak(live.clientA, 10);
  await speak(staff, 10);
  expect([heardByStaff(), heardByA()]).toEqual([10, 0]);

  await live.session.apply(order(4, rooms, { visits: { staff: { room: "oak", mode: "join" } } }));
  await speak(staff, 10);
  expect(heardByA()).toBe(10);

  await live.session.apply(order(5, rooms));
  await speak(live.clientA, 10);
  expect(heardByStaff()).toBe(10);
});

test("who speaks to all is heard in every room, and hears only the own", async () => {
  await using live = await aConversation();
  const rooms = { clientA: "oak", clientB: "elm", staff: "main" };
  await live.session.apply(order(2, rooms));
  const staff = await live.enter("staff");
  const ears = [live.ear("clientA", staff), live.ear("clientB", staff)];
  const back = live.ear("staff", live.clientA);
  await live.session.resume("clientA", [ears[0]?.consumer.id ?? ""]);
  await live.session.resume("clientB", [ears[1]?.consumer.id ?? ""]);
  await live.session.resume("staff", [back.consumer.id]);
  const heard = [...ears, back].map(({ consumer }) => counter(consumer));

  await live.session.apply(order(3, rooms, { broadcast: ["staff"] }));
  await speak(staff, 10);
  await speak(live.clientA, 10);
  expect(heard.map((count) => count())).toEqual([10, 10, 0]);
});

test("an order or a hold of another epoch is refused", async () => {
  await using live = await aConversation();
  const earlier = live.session.apply({ ...order(9, apart), epoch: epoch - 1 });
  await expect(earlier).rejects.toMatchObject({ code: "stale" });
  const later = live.session.hold(epoch + 1, { changeId: hold, table: order(0, apart).table });
  await expect(later).rejects.toMatchObject({ code: "stale" });
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(10);
});

test("orders that come at once end as the latest says", async () => {
  await using live = await aConversation();
  await Promise.all(
    [2, 5, 3, 4].map((revision) =>
      live.session.apply(order(revision, revision === 5 ? together : apart)),
    ),
  );
  await speak(live.clientA, 10);
  expect([live.heardByB(), live.session.applied]).toEqual([10, 5]);
});
