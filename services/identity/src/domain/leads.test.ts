import { expect, test } from "vitest";
import type { Actor, Role } from "@hearth/contracts/actor";
import { leads, mayInvite } from "./leads.ts";

const id = "018f3c5e-0000-7000-8000-000000000001";
const base = { tenant: id, purpose: "treatment" } as const;
const as = (role: Role): Actor => ({ ...base, kind: "signIn", personId: id, role, signIn: id });
const bySeat: Actor = {
  ...base,
  kind: "seat",
  personId: id,
  role: "client",
  secondDevice: false,
  seat: id,
  sessionId: id,
};
const service = (name: "seed" | "sessions"): Actor => ({
  ...base,
  kind: "service",
  service: name,
  cause: "test",
});

type Case = [role: Role, standing: Role | null, may: string];

test.each<Case>([
  ["clinician", "facilitator", "lead and invite"],
  ["clinician", "co_facilitator", "lead and invite"],
  ["clinician", "clinician", "lead and invite"],
  ["peer_specialist", "peer_specialist", "lead"],
  ["clinician", "observer", "nothing"],
  ["clinician", null, "nothing"],
  ["client", "client", "nothing"],
  ["coordinator", null, "lead and invite"],
  ["administrator", null, "lead and invite"],
  ["supervisor", null, "nothing"],
])("a %s who is to the group %s may %s", (role, standing, may) => {
  const [isLeader, invites] = [leads(as(role), standing), mayInvite(as(role), standing)];
  expect(isLeader ? (invites ? "lead and invite" : "lead") : "nothing").toBe(may);
});

test("who came by a link leads nothing, whatever they are", () => {
  expect(leads(bySeat, "facilitator")).toBe(false);
});

test("of the services the operator's command line alone acts for a leader", () => {
  expect(leads(service("seed"), null)).toBe(true);
  expect(leads(service("sessions"), null)).toBe(false);
});
