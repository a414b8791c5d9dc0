import { useSyncExternalStore } from "react";
import { contrast, motion } from "./look.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "hearth.theme";
const listeners = new Set<() => void>();

const currentTheme = (): Theme => {
  const remembered = localStorage.getItem(key);
  return themes.find((theme) => theme === remembered) ?? "system";
};

/** Puts the remembered look on the page: `system` leaves it to the browser. */
export function applyLook(): void {
  applyTheme();
  contrast.apply();
  motion.apply();
}

function applyTheme(): void {
  const theme = currentTheme();
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  applyTheme();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The theme and how to change it. */
export const useTheme = () => [useSyncExternalStore(subscribe, currentTheme), chooseTheme] as const;
