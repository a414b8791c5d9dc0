import { Role } from "@hearth/contracts/actor";
import { expect, test } from "vitest";
import { deriveFrom } from "../src/seed/derive.ts";
import { linksOf } from "../src/seed/links.ts";
import { stillMeets } from "../src/seed/meeting.ts";
import { demonstration } from "../src/seed/network.ts";
import { SeedFile } from "../src/seed/shape.ts";

const { uuid, password } = deriveFrom("a secret");

/** run/seed.json in the shape of the operability contract. */
const file = {
  url: "http://localhost:8400",
  tenants: [
    {
      id: uuid("tenant"),
      name: "Harbor Recovery",
      staff: [
        {
          role: "clinician",
          name: "Ada Marsh",
          email: "clinician@harbor.example",
          password: password("ada"),
          totpSecret: null,
        },
      ],
      clients: [
        {
          personId: uuid("client"),
          name: "Alex Rivers",
          contact: "alex@client.example",
          joinLink: "http://localhost:8400/join#token",
        },
      ],
      groups: [{ id: uuid("group"), name: "Monday recovery group" }],
      sessions: [
        { id: uuid("session"), groupId: uuid("group"), startsAt: "2026-03-02T20:00:00.000Z" },
      ],
    },
  ],
};

test("the seed file has the shape of the operability contract", () => {
  expect(SeedFile.parse(file)).toEqual(file);
  expect(SeedFile.safeParse({ url: file.url }).success).toBe(false);
});

test("each client's link has a host of its own, so that cookies stay apart", () => {
  const links = linksOf(SeedFile.parse(file)).join("\n");
  expect(links).toContain("http://c1.localhost:8400/join#token");
  expect(links).toContain("http://clinic.localhost:8400/");
});

test("both organisations have staff of each role, two clinicians, two facilitators and six clients, two with the SUD flag", () => {
  const byLink = ["client", "family_member", "interpreter", "captioner", "observer"];
  for (const { staff, clients } of demonstration) {
    const roles = staff.map(({ role }) => role);
    expect(new Set(roles)).toEqual(new Set(Role.options.filter((role) => !byLink.includes(role))));
    for (const role of ["clinician", "facilitator"])
      expect(roles.filter((other) => other === role)).toHaveLength(2);
    expect(clients).toHaveLength(6);
    expect(clients.filter(({ sud }) => sud)).toHaveLength(2);
  }
});

test("a seed that is run again names the same ids and passwords, another one others", () => {
  expect(deriveFrom("a secret").uuid("tenant")).toBe(uuid("tenant"));
  expect(deriveFrom("another").uuid("tenant")).not.toBe(uuid("tenant"));
  expect(password("ada").length).toBeGreaterThanOrEqual(15);
});

test("a session of yesterday no longer meets, one of five minutes ago does", () => {
  const now = new Date("2026-03-02T20:00:00Z");
  expect(stillMeets("2026-03-02T19:55:00Z", now)).toBe(true);
  expect(stillMeets("2026-03-01T19:55:00Z", now)).toBe(false);
  expect(stillMeets("2026-03-02T17:05:00Z", now)).toBe(false);
  expect(stillMeets("2026-03-04T19:55:00Z", now)).toBe(false);
});
