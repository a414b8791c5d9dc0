import { z } from "zod";
import { staffRoles } from "../actor.ts";
import { byRole, query } from "../define.ts";
import { WorkForm, WorkSummary } from "./form.ts";

/** What can be given: the newest version of each work. */
export const library = {
  listLibrary: query("homework.library.list", {
    input: z.object({}),
    output: z.object({ works: z.array(WorkSummary) }),
    access: byRole(...staffRoles),
  }),
  /** A work as clients see it, to look at before it is given. */
  getWork: query("homework.library.get", {
    input: z.object({ workId: z.string().max(60) }),
    output: z.object({ form: WorkForm }),
    access: byRole(...staffRoles),
  }),
};
