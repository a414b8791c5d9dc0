import type { ComponentType } from "react";
import { CameraAsked } from "./cameras/CameraAsked.tsx";
import {
  Awake,
  DevicesTool,
  EffectNotice,
  LockedNotice,
  ModeNotice,
  MutedNotice,
  OtherDevice,
  RestoreNotice,
  ScreenNotice,
  ScreenTool,
} from "./device/index.ts";
import { ClosingNotice } from "./ClosingNotice.tsx";
import { PrivateWordNotice } from "./chat/index.ts";
import {
  AskedToSpeakDialog,
  DoneCheckCard,
  HandsStrip,
  HandTools,
  PauseNotice,
  PauseVeil,
  PrivateRoomNotice,
} from "./floor/index.ts";
import { ChoiceCard, DoorNotice, PlaceNotice, TaskCard, VoiceNotice } from "./rooms/index.ts";
import type { RoomPartProps } from "./roomParts.ts";
import {
  MusicLine,
  PickedNotice,
  PinnedCard,
  PollCard,
  ShownCard,
  TimerChip,
} from "./tools/index.ts";

type Part = ComponentType<RoomPartProps>;

/** One line each above the grid, the most urgent last: each shows itself when it has something to say. */
export const notices: readonly Part[] = [
  ScreenNotice,
  LockedNotice,
  MutedNotice,
  EffectNotice,
  CameraAsked,
  ModeNotice,
  OtherDevice,
  DoorNotice,
  VoiceNotice,
  PlaceNotice,
  TimerChip,
  MusicLine,
  PickedNotice,
  HandsStrip,
  PrivateWordNotice,
  PrivateRoomNotice,
  PauseNotice,
  ClosingNotice,
  RestoreNotice,
];

/** Cards that stay in sight beside what is above the grid: a task, a question, a poll. */
export const cards: readonly Part[] = [
  TaskCard,
  ChoiceCard,
  PinnedCard,
  ShownCard,
  PollCard,
  DoneCheckCard,
];

/** What lies over the grid, or asks in a dialog. */
export const overlays: readonly Part[] = [Awake, PauseVeil, AskedToSpeakDialog];

/** Small tools in the toolbar, after microphone and camera. */
export const smallTools: readonly Part[] = [HandTools];

/** Tools that are needed seldom: in the toolbar of a desk, else as icons at the upper edge. */
export const seldomTools: readonly Part[] = [ScreenTool, DevicesTool];
