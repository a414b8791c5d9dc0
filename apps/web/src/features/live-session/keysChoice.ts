import { useSyncExternalStore } from "react";

const key = "hearth.keys";
const listeners = new Set<() => void>();

/** Whether single keys do something: until somebody switches them off. Kept in this browser. */
const areOn = (): boolean => {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
};

function choose(isOn: boolean): void {
  localStorage.setItem(key, isOn ? "on" : "off");
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The choice, and how to change it. Who speaks to their device, or has a shaking hand, needs none of these keys. */
export const useKeysChoice = () => [useSyncExternalStore(subscribe, areOn), choose] as const;
