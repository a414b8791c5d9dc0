import { router } from "../trpc.ts";
import { groupHoursView } from "./views/groupHours.ts";

export const analyticsRouter = router({ groupHours: groupHoursView });
