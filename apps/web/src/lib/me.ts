import type { AppRouter } from "@hearth/gateway/router";
import type { inferRouterOutputs } from "@trpc/server";
import { createContext, use } from "react";

export type Outputs = inferRouterOutputs<AppRouter>;
export type Me = Outputs["me"]["get"];

/** In care, or family of somebody who is: their pages are others than those of staff. */
export const isMember = ({ role }: Pick<Me, "role">): boolean =>
  role === "client" || role === "family_member";

/** Given by the sign-in gate. */
export const MeContext = createContext<Me | null>(null);

/** Who has signed in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error("useMe needs the sign-in gate above it");
  return me;
}
