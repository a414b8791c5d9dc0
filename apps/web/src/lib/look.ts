import { useSyncExternalStore } from "react";

/** A choice of look that the page carries as an attribute; `system` leaves it to the device. */
function aChoice<const O extends string>(name: "contrast" | "motion", others: readonly O[]) {
  const options = ["system" as const, ...others];
  type Option = "system" | O;
  const key = `hearth.${name}`;
  const listeners = new Set<() => void>();
  const current = (): Option => {
    const remembered = localStorage.getItem(key);
    return options.find((option) => option === remembered) ?? "system";
  };
  const apply = () => {
    const chosen = current();
    const { documentElement: page } = document;
    if (chosen === "system") page.removeAttribute(`data-${name}`);
    else page.setAttribute(`data-${name}`, chosen);
  };
  const choose = (option: Option) => {
    localStorage.setItem(key, option);
    apply();
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const use = () => [useSyncExternalStore(subscribe, current), choose] as const;
  return { options, apply, use };
}

export const contrast = aChoice("contrast", ["more"]);
export const motion = aChoice("motion", ["less"]);
export const useContrast = contrast.use;
export const useMotion = motion.use;
