import { randomUUID } from "node:crypto";
import { Router } from "express";
import { noTenant } from "@hearth/contracts/actor";
import { SignedActor } from "@hearth/contracts/envelope";
import { toAppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import type { Bus } from "@hearth/bus/types";

const budgetMs = 1_500;
const silent = new Set(["unavailable", "timeout", "internal"]);

export type Ready = () => Promise<void>;

/** Ready for the whole: NATS carries, identity and sessions answer. That they refuse a stranger is an answer. */
export const wholeReady =
  (bus: Bus, nats: Ready): Ready =>
  async () => {
    const stranger = { requestId: randomUUID(), budgetMs };
    const sessionHash = "0".repeat(64);
    const signed = { ...stranger, tenant: noTenant, actor: SignedActor.parse("nobody") };
    const at = new Date().toISOString();
    await Promise.all([
      nats(),
      answers(bus.callDoor(identity.rpc.resolveSignIn, { sessionHash }, stranger)),
      answers(bus.call(sessions.rpc.listSessions, { from: at, to: at }, signed)),
    ]);
  };

async function answers(call: Promise<unknown>): Promise<void> {
  await call.catch((fault: unknown) => {
    if (silent.has(toAppError(fault).code)) throw fault;
  });
}

/** `/livez` and `/readyz` at the public door. */
export function healthDoors(ready: Ready): Router {
  const doors = Router();
  doors.get("/livez", (_req, res) => void res.type("text").send("ok"));
  doors.get("/readyz", (_req, res) =>
    ready().then(
      () => void res.type("text").send("ok"),
      () => void res.status(503).set("Retry-After", "2").type("text").send("not ready"),
    ),
  );
  return doors;
}
