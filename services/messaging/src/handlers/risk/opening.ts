import type { Emit } from "@hearth/service-kit/outbox";
import type { Deps } from "../../ports.ts";

/** What it takes to change a risk item, in a request, a reaction and a job alike. */
export type Opening = { readonly emit: Emit } & Pick<
  Deps,
  "risks" | "pages" | "settings" | "soon" | "now" | "newId"
>;
