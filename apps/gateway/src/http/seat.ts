import { Router } from "express";
import { AppError, notFound } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { comeBackSeconds } from "@hearth/contracts/seat";
import type { Door } from "../context.ts";
import { clearCookie, presentedIn, secretIn, setCookie } from "../cookies.ts";
import { asking, deadline } from "../envelope.ts";
import { hashOf } from "../secrets.ts";
import { forCommands, forQueries } from "../who.ts";
import { answering, bodyOf } from "./answering.ts";
import type { Around } from "./signIn.ts";

const { shownName, askNewLinkFromSeat } = identity.rpc;
const Naming = shownName.input.pick({ displayName: true });

const noSeat = () => new AppError("unauthenticated", "Open your link again");

/** The seat of this browser's cookie: which session, the name to confirm, and what its person may ask for. */
export function seatDoor({ who, ...means }: Door, { limits, networkOf }: Around): Router {
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
  doors.post(
    "/seat/leave",
    answering("seat.leave", (req, res) => {
      const secret = secretIn(req.headers.cookie, "seat");
      const until = new Date(Date.now() + comeBackSeconds * 1000);
      if (secret) res.append("Set-Cookie", setCookie("left", secret, until));
      res.append("Set-Cookie", clearCookie("seat"));
      return Promise.resolve({});
    }),
  );
  doors.post(
    "/seat/back",
    answering("seat.back", async (req, res, envelope) => {
      const { cookie } = req.headers;
      const secret = secretIn(cookie, "left") ?? secretIn(cookie, "seat");
      if (!secret) throw noSeat();
      const presented = { signIn: null, seat: hashOf(secret) };
      const { seat } = await who.seat(presented, { patience: forCommands, envelope });
      if (!seat) throw noSeat();
      res.append("Set-Cookie", setCookie("seat", secret, new Date(seat.endsAt)));
      res.append("Set-Cookie", clearCookie("left"));
      return {};
    }),
  );
  doors.post(
    "/seat/newLink",
    answering("seat.newLink", async (req, _res, envelope) => {
      const { seat: seatHash } = presentedIn(req.headers.cookie);
      if (!seatHash) throw noSeat();
      const network = networkOf(req);
      await limits.spend("newLink", network);
      return means.bus.callDoor(askNewLinkFromSeat, { seatHash, network }, envelope);
    }),
  );
  return doors;
}
