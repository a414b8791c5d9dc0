import { useKeeps } from "../kept/useKeeps.ts";
import { useMe } from "../me.ts";
import { useCopingCards } from "./useCopingCards.ts";
import { useSafetyPlan } from "./useSafetyPlan.ts";

/**
 * A client's plan and cards as the server has them, whenever the application is open on a device that keeps them: whoever
 * wrote them elsewhere, or closed the page the moment they were saved, finds them here without network.
 */
export function KeptSheets() {
  const { role } = useMe();
  return useKeeps() && role === "client" ? <Asked /> : null;
}

function Asked(): null {
  useSafetyPlan();
  useCopingCards();
  return null;
}
