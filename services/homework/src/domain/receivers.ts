import type { Role } from "@hearth/contracts/actor";
import { leads } from "./standing.ts";

type Member = { readonly personId: string; readonly role: Role };
type Giving = { readonly giver: string; readonly to: readonly string[] | "everybody" };

/** Who gets the work: clients of a group that the giver leads. Null where one of them is none. */
export function receiversOf(members: readonly Member[], { giver, to }: Giving): string[] | null {
  const isLed = members.some(({ personId, role }) => personId === giver && leads(role));
  if (!isLed) return null;
  const clients = members.filter(({ role }) => role === "client").map(({ personId }) => personId);
  if (to === "everybody") return clients;
  const chosen = [...new Set(to)];
  return chosen.every((personId) => clients.includes(personId)) ? chosen : null;
}
