import { useSyncExternalStore } from "react";
import { useTheme } from "./theme.ts";

const query = "(prefers-color-scheme: dark)";
const subscribe = (listener: () => void) => {
  const media = matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
};

/** Whether the page is dark now, by the person's choice or the system's. */
export function useIsDark(): boolean {
  const [theme] = useTheme();
  const systemIsDark = useSyncExternalStore(subscribe, () => matchMedia(query).matches);
  return theme === "system" ? systemIsDark : theme === "dark";
}
