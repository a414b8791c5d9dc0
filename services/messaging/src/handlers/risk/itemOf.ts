import { notFound } from "@hearth/contracts/errors";
import { RiskItem } from "@hearth/contracts/messaging/risk";
import type { Risk } from "../../ports.ts";

/** An item as its readers get it: without what only the calls need. */
export function itemOf(risk: Risk | null | ""): RiskItem {
  if (!risk) throw notFound("Risk");
  return RiskItem.parse(risk);
}
