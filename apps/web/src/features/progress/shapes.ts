import type { Outputs } from "../../lib/me.ts";

type Client = Outputs["analytics"]["clientProgress"];
export type Hours = Client["hours"];
export type Week = Hours["weeks"][number];
export type Work = Client["homework"];
export type Trend = Client["trends"][number];
export type Mark = Trend["points"][number]["mark"];
export type Risk = Client["risks"][number];
export type OwnAnswers = Outputs["analytics"]["ownProgress"]["answers"][number];
export type GroupPerson = Outputs["analytics"]["groupProgress"]["people"][number];
