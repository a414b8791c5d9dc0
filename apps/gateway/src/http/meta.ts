import { Router } from "express";
import { z } from "zod";
import { LiveEvent } from "@hearth/contracts/live";
import { type AppRouter, appRouter } from "../routers/index.ts";
import type { Meta } from "../trpc.ts";

type Definition = {
  readonly type: string;
  readonly inputs: readonly unknown[];
  readonly meta?: Meta;
};

/** tRPC keeps them flat, by their whole path; its types keep them as a tree. */
type Procedures = Readonly<Record<string, { readonly _def: Definition }>>;

const json = (schema: z.ZodType, io: "input" | "output") =>
  z.toJSONSchema(schema, { io, unrepresentable: "any" });

/** Every procedure with its kind, its input and who may ask. */
function procedures(router: AppRouter) {
  const all = Object.entries(router._def.procedures as unknown as Procedures);
  return all.map(([path, { _def }]) => ({
    path,
    kind: _def.type,
    input: json(
      _def.inputs.findLast((input) => input instanceof z.ZodType) ?? z.object({}),
      "input",
    ),
    access: _def.meta?.access ?? null,
    subject: _def.meta?.subject ?? null,
  }));
}

/** What tests read to know every door of the house. */
export function metaDoors(): Router {
  const doors = Router();
  doors.get("/procedures", (_req, res) => void res.json({ procedures: procedures(appRouter) }));
  doors.get("/signalling", (_req, res) => {
    const commands = procedures(appRouter).filter(({ path }) => path.startsWith("live."));
    res.json({ commands, events: json(LiveEvent, "output") });
  });
  return doors;
}
