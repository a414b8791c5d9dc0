import { fileHandlers } from "@hearth/service-kit/files/fileHandlers";
import type { Deps } from "../../ports.ts";
import { mustLead } from "./leadsGroup.ts";

type OfGroup = { readonly groupId: string };

/** Files for the tasks of rooms belong to the group: who leads it adds and opens them. */
export const groupFiles = fileHandlers<OfGroup, Deps>(async ({ groupId }, work) => {
  await mustLead(groupId, work);
  return groupId;
});
