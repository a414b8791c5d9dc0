import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { type Dispatch, type SetStateAction, useEffect } from "react";
import type { Turn } from "./DeviceTools.tsx";
import type { PanelName } from "./panelName.ts";

type Shortcuts = {
  readonly own: LiveSnapshot["own"];
  readonly turn: Turn;
  readonly setPanel: Dispatch<SetStateAction<PanelName | null>>;
  readonly showKeys: () => void;
  readonly isOff: boolean;
};

const actions: Record<string, (shortcuts: Shortcuts) => void> = {
  m: ({ own, turn }) => turn("mic", own.mic.state !== "on"),
  v: ({ own, turn }) => turn("camera", own.camera.state !== "on"),
  p: ({ setPanel }) => setPanel((open) => (open === "people" ? null : "people")),
  "?": ({ showKeys }) => showKeys(),
};

const typing =
  "input, textarea, select, [contenteditable=true], [role=menu], [role=listbox], [data-own-keys]";

function actionOf(event: KeyboardEvent) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
  const types = event.target instanceof Element && event.target.closest(typing) !== null;
  return isPlain && !types ? actions[event.key.toLowerCase()] : undefined;
}

/** Single keys for what is needed often: only while nothing is typed, chosen or asked. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    if (shortcuts.isOff) return;
    const onKey = (event: KeyboardEvent) => {
      const act = actionOf(event);
      if (!act) return;
      event.preventDefault();
      act(shortcuts);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
