import type { ComponentProps } from "react";
import { Notice } from "../Notice.tsx";

type LineProps = ComponentProps<typeof Notice> & { readonly role?: "status" | "alert" };

/** A notice about the person's own devices: said as well as shown. */
export const Line = ({ role = "status", ...notice }: LineProps) => (
  <div role={role}>
    <Notice {...notice} />
  </div>
);
