import type { ReactNode } from "react";
import { type Me, MeContext } from "../src/lib/me.ts";

/** A page of somebody who has signed in, with this role. */
export const aMe = (page: ReactNode, role: Me["role"]) => (
  <MeContext value={{ ...me, role }}>{page}</MeContext>
);

const me = {
  personId: "018f0000-0000-7000-8000-000000000001",
  displayName: "Sam",
  timeZone: "America/New_York",
} as Me;
