import { fileHandlers } from "@hearth/service-kit/files/fileHandlers";
import type { Deps } from "../../ports.ts";
import { reach } from "../reach.ts";

type OfAssignment = { readonly assignmentId: string };

/** Files for an assignment belong to it: its client adds and opens them. */
export const workFiles = fileHandlers<OfAssignment, Deps>(async ({ assignmentId }, work) => {
  await reach(assignmentId, work, { as: ["client"] });
  return assignmentId;
});
