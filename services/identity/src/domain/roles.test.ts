import { expect, test } from "vitest";
import { type Actor, Role } from "@hearth/contracts/actor";
import { isSeed, mayArrange, mayEnrol, mayHold, personIdOf, purposeOf } from "./roles.ts";

const id = "018f3c5e-0000-7000-8000-000000000001";
const as = (role: Role): Actor => ({
  kind: "signIn",
  tenant: id,
  purpose: "operations",
  personId: id,
  role,
  signIn: id,
});
const service = (name: "seed" | "homework"): Actor => ({
  kind: "service",
  tenant: id,
  purpose: "operations",
  service: name,
  cause: "test",
});

const rolesGivenBy = (actor: Actor) => Role.options.filter((role) => mayEnrol(actor, role));

test("nobody hands out more than their own role", () => {
  expect(rolesGivenBy(as("administrator"))).toEqual(
    Role.options.filter((role) => !["network_administrator", "operator"].includes(role)),
  );
  expect(rolesGivenBy(as("coordinator"))).not.toContain("administrator");
  expect(rolesGivenBy(as("coordinator"))).not.toContain("privacy_officer");
  expect(rolesGivenBy(as("coordinator"))).toContain("clinician");
  expect(rolesGivenBy(as("clinician"))).toEqual([]);
  expect(rolesGivenBy(service("seed"))).toEqual(Role.options);
  expect(rolesGivenBy(service("homework"))).toEqual([]);
});

test.each<[Role, Role, boolean]>([
  ["client", "client", true],
  ["client", "facilitator", false],
  ["family_member", "peer_specialist", false],
  ["clinician", "facilitator", true],
  ["peer_specialist", "peer_specialist", true],
  ["interpreter", "interpreter", true],
])("a %s holds %s in a group: %s", (personRole, memberRole, may) => {
  expect(mayHold(personRole, memberRole)).toBe(may);
});

test("coordinators, administrators and the seed arrange groups, and nobody else", () => {
  const arranging = Role.options.filter((role) => mayArrange(as(role)));
  expect(arranging).toEqual(["coordinator", "administrator"]);
  expect(mayArrange(service("seed"))).toBe(true);
  expect(mayArrange(service("homework"))).toBe(false);
  expect(isSeed(as("operator"))).toBe(false);
});

test.each<[Role, string]>([
  ["client", "treatment"],
  ["clinician", "treatment"],
  ["billing", "payment"],
  ["administrator", "operations"],
  ["coordinator", "operations"],
])("a %s works for %s", (role, purpose) => {
  expect(purposeOf(role)).toBe(purpose);
});

test("a service has nothing of its own", () => {
  expect(personIdOf(as("client"))).toBe(id);
  expect(personIdOf(service("seed"))).not.toBe(id);
});
