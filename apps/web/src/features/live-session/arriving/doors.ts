import { createContext, use } from "react";
import type { PersonMenu } from "../usePersonMenu.ts";
import type { DoorPerson } from "./doorParts.ts";
import type { Step } from "./PersonDialogs.tsx";

export type Asked = { readonly person: DoorPerson; readonly step: Step };
type Doors = { readonly menu: PersonMenu; readonly ask: (asked: Asked) => void };

export const DoorsContext = createContext<Doors | null>(null);

/** The menus of the people in a list, and how to ask about one of them: what DoorMenus keeps. */
export function useDoors(): Doors {
  const doors = use(DoorsContext);
  if (!doors) throw new TypeError("The menu of a person at the door stands inside DoorMenus");
  return doors;
}
