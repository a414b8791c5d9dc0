import { Router } from "express";
import { notFound } from "@hearth/contracts/errors";
import type { Door } from "../context.ts";
import { presentedIn } from "../cookies.ts";
import { forQueries } from "../who.ts";
import { answering } from "./answering.ts";

/** The seat of this browser's cookie: which session, and the name to confirm. */
export function seatDoor({ who }: Door): Router {
  const doors = Router();
  doors.get(
    "/seat",
    answering("seat", async (req, _res, envelope) => {
      const presented = presentedIn(req.headers.cookie);
      const { actor, seat } = await who.seat(presented, { patience: forQueries, envelope });
      if (actor.kind !== "seat" || !seat) throw notFound("Seat");
      return { sessionId: actor.sessionId, ...seat };
    }),
  );
  return doors;
}
