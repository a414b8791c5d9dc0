import { Router } from "express";
import { notFound } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import type { Door } from "../context.ts";
import { presentedIn } from "../cookies.ts";
import { asking, deadline } from "../envelope.ts";
import { forCommands, forQueries } from "../who.ts";
import { answering, bodyOf } from "./answering.ts";

const { shownName } = identity.rpc;
const Naming = shownName.input.pick({ displayName: true });

/** The seat of this browser's cookie: which session, the name to confirm, and whether a name may be shown. */
export function seatDoor({ who, ...means }: Door): Router {
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
  doors.post(
    "/seat/name",
    answering("seat.name", async (req, _res, envelope) => {
      const presented = presentedIn(req.headers.cookie);
      const { actor } = await who.seat(presented, { patience: forCommands, envelope });
      const about = { requestId: envelope.requestId, traceparent: envelope.traceparent };
      return asking(means, { actor, about, clock: deadline() })(shownName, bodyOf(Naming, req));
    }),
  );
  return doors;
}
