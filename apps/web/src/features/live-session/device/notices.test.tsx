// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { anOwn, aParticipant, aSnapshot } from "../../../../test/liveSnapshots.ts";
import { chosenMedia } from "../mediaChoice.ts";
import type { RoomPartProps } from "../roomParts.ts";
import {
  DevicesDialog,
  EffectNotice,
  LockedNotice,
  ModeNotice,
  MutedNotice,
  OtherDevice,
  RestoreNotice,
  ScreenNotice,
  ScreenTool,
} from "./index.ts";

afterEach(cleanup);

const acting = { act: () => Promise.resolve(true), pending: null, problem: null };

function part(change: Parameters<typeof aSnapshot>[0] = {}) {
  const session = {
    act: vi.fn<RoomPartProps["session"]["act"]>().mockResolvedValue({}),
    leave: vi.fn<() => Promise<void>>().mockResolvedValue(undefined),
    setTileHeights: vi.fn(),
    turn: vi.fn(),
    onDocument: () => () => undefined,
    choose: vi.fn(),
    setMode: vi.fn(),
    takeNoise: vi.fn(),
    putBehind: vi.fn(),
    restore: vi.fn(),
  };
  return { snapshot: aSnapshot(change), session, acting, openPanel: vi.fn(), openDevices: vi.fn() };
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test.each([
  ["dead-mic", /can't hear you/],
  ["dead-sound", /don't hear the others/],
  ["dead-camera", /no longer sent/],
] as const)(
  "what has died is said at once, and one press restores it: %s",
  async (health, words) => {
    const props = part({ health });
    render(<RestoreNotice {...props} />);
    expect(within(screen.getByRole("alert")).getByText(words)).toBeTruthy();
    await press("Tap to restore");
    expect(props.session.restore).toHaveBeenCalledOnce();
  },
);

test("while all is well nothing is said", () => {
  const props = part();
  const { container } = render(
    <>
      <RestoreNotice {...props} />
      <ModeNotice {...props} />
      <MutedNotice {...props} />
      <LockedNotice {...props} />
      <EffectNotice {...props} />
      <ScreenNotice {...props} />
      <OtherDevice {...props} />
    </>,
  );
  expect(container.textContent).toBe("");
});

test("a weak connection is told calmly, with the way to voices alone and the way back", async () => {
  const props = part({ mode: { now: "low", by: "network" } });
  render(<ModeNotice {...props} />);
  expect(screen.getByText(/Your connection is weak/)).toBeTruthy();
  await press("Audio only");
  await press("Show everything");
  expect(props.session.setMode.mock.calls).toEqual([["audio"], ["full"]]);
});

test("who was muted by staff is told that only they can unmute, who is locked out why", () => {
  const { own } = aSnapshot();
  render(
    <>
      <MutedNotice {...part({ isMutedByStaff: true })} />
      <LockedNotice {...part({ own: { ...own, mic: anOwn("locked") } })} />
    </>,
  );
  expect(screen.getByText(/Press Unmute when you want to speak/)).toBeTruthy();
  expect(screen.getByText("Staff keep microphones off for now.")).toBeTruthy();
});

const noEffect = () => {
  const { own } = aSnapshot();
  return part({ own: { ...own, camera: { ...anOwn("off"), effect: "failed" } } });
};

test("a blur that failed leaves the camera off, to be tried again or shown without", async () => {
  const props = noEffect();
  render(<EffectNotice {...props} />);
  expect(within(screen.getByRole("alert")).getByText(/so your camera stays off/)).toBeTruthy();
  await press("Try again");
  expect(props.session.putBehind).not.toHaveBeenCalled();
  await press("Show without blur");
  expect(props.session.putBehind.mock.calls).toEqual([["none"]]);
  expect(props.session.turn.mock.calls).toEqual([
    ["camera", true],
    ["camera", true],
  ]);
});

const sharing = () => ({
  participants: [aParticipant("Client B", { screen: {} as MediaStreamTrack })],
});

test.each([
  ["denied", {}, /no window was chosen/],
  ["blocked", {}, /Your computer does not let this browser/],
  ["busy", {}, /Your computer does not let this browser/],
  ["taken", sharing(), /^Client B is sharing now/],
  ["taken", {}, /^Somebody else was sharing/],
] as const)("a screen that is refused says why, until it is read: %s", async (...refused) => {
  const [state, others, words] = refused;
  const { own } = aSnapshot();
  const props = part({ own: { ...own, screen: anOwn(state) }, ...others });
  render(<ScreenNotice {...props} />);
  expect(within(screen.getByRole("status")).getByText(words)).toBeTruthy();
  await press("OK");
  expect(props.session.turn).toHaveBeenCalledWith("screen", false);
});

test("while somebody else shares, the tool says who, and can't be pressed", () => {
  Object.defineProperty(navigator, "mediaDevices", {
    value: Object.assign(new EventTarget(), { getDisplayMedia: vi.fn() }),
    configurable: true,
  });
  render(<ScreenTool {...part()} />);
  expect(screen.getByRole("button", { name: "Share screen" })).toHaveProperty("disabled", false);
  cleanup();
  render(<ScreenTool {...part(sharing())} />);
  expect(screen.getByRole("button", { name: "Client B shares now" })).toHaveProperty(
    "disabled",
    true,
  );
});

test("when a microphone is pulled out, the others that are there are one press away", async () => {
  const listed = [{ kind: "audioinput", deviceId: "two", label: "Headset" }];
  Object.defineProperty(navigator, "mediaDevices", {
    value: Object.assign(new EventTarget(), { enumerateDevices: () => Promise.resolve(listed) }),
    configurable: true,
  });
  const { own } = aSnapshot();
  const props = part({ own: { ...own, mic: anOwn("unplugged") } });
  render(<OtherDevice {...props} />);
  await userEvent.click(await screen.findByRole("button", { name: "Use Headset" }));
  expect(props.session.choose).toHaveBeenCalledWith("mic", "two");
});

test("the speaker that is chosen in the room is remembered for a reload", async () => {
  const listed = [{ kind: "audiooutput", deviceId: "two", label: "Headset" }];
  Object.defineProperty(navigator, "mediaDevices", {
    value: Object.assign(new EventTarget(), { enumerateDevices: () => Promise.resolve(listed) }),
    configurable: true,
  });
  Object.defineProperty(HTMLMediaElement.prototype, "setSinkId", {
    value: () => Promise.resolve(),
    configurable: true,
  });
  const props = part();
  render(<DevicesDialog {...props} isOpen onOpenChange={vi.fn()} />);
  await userEvent.click(await screen.findByRole("button", { name: /Speaker/ }));
  await userEvent.click(screen.getByRole("option", { name: "Headset" }));
  expect(chosenMedia(props.snapshot.view?.sessionId ?? "").speakerId).toBe("two");
});

test("a connection is told in words, with what can be done, beside the choice that helps", async () => {
  const props = part({ connection: "lossIn" });
  render(<DevicesDialog {...props} isOpen onOpenChange={vi.fn()} />);
  const words = await screen.findByText(/Move closer to your Wi-Fi, or choose “Low data”/);
  expect(words.getAttribute("role")).toBe("status");
  expect(screen.getByRole("radio", { name: "Low data" })).toBeTruthy();
});

test("how much data is used is one press in the settings, with blur and quiet beside it", async () => {
  const props = part();
  render(<DevicesDialog {...props} isOpen onOpenChange={vi.fn()} />);
  await userEvent.click(await screen.findByRole("radio", { name: "Audio only" }));
  expect(props.session.setMode).toHaveBeenCalledWith("audio");
  await userEvent.click(screen.getByRole("button", { name: /What is behind me/ }));
  await userEvent.click(screen.getByRole("option", { name: "The room, blurred" }));
  expect(props.session.putBehind).toHaveBeenCalledWith("blur");
  await userEvent.click(screen.getByRole("switch", { name: "Take background noise away" }));
  expect(props.session.takeNoise).toHaveBeenCalledOnce();
});
