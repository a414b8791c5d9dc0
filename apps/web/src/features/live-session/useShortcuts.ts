import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { type Dispatch, type SetStateAction, useEffect } from "react";
import type { Turn } from "./DeviceTools.tsx";
import { useKeysChoice } from "./keysChoice.ts";
import type { PanelName } from "./panelName.ts";

type Shortcuts = {
  readonly own: LiveSnapshot["own"];
  readonly turn: Turn;
  readonly setPanel: Dispatch<SetStateAction<PanelName | null>>;
  readonly showKeys: () => void;
};

const actions: Record<string, (shortcuts: Shortcuts) => void> = {
  m: ({ own, turn }) => turn("mic", own.mic.state !== "on"),
  v: ({ own, turn }) => turn("camera", own.camera.state !== "on"),
  p: ({ setPanel }) => setPanel((open) => (open === "people" ? null : "people")),
  "?": ({ showKeys }) => showKeys(),
};

const typing = [
  "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox]",
  "[role=menu], [role=listbox], [data-own-keys]",
].join();
const asking = "[role=dialog], [role=alertdialog]";

function actionOf(event: KeyboardEvent) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
  return isPlain && !event.isComposing && !isAnswering(event)
    ? actions[event.key.toLowerCase()]
    : undefined;
}

/** Something is typed or chosen, or a dialog is open, wherever the key was pressed: it was meant for that. */
const isAnswering = ({ target }: KeyboardEvent): boolean =>
  (target instanceof Element && target.closest(typing) !== null) ||
  document.querySelector(asking) !== null;

/** Single keys for what is needed often: only while nothing is typed, chosen or asked, and while they are wanted. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [areOn] = useKeysChoice();
  useEffect(() => {
    if (!areOn) return;
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
