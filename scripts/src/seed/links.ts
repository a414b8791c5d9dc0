import type { SeedFile, SeededTenant } from "./shape.ts";

/** Whom a person at this machine may be, each on a host name of its own so that their cookies stay apart. */
export function linksOf({ url, tenants }: SeedFile): string[] {
  const [tenant] = tenants;
  if (!tenant) return [];
  return [
    ...tenant.groups.map(({ name }) => `${name} of ${tenant.name} meets now.`),
    "",
    ...staffLines(tenant, url),
    "",
    "Clients join by their own link, each in a tab of its own:",
    ...tenant.clients.map(({ name, joinLink }, index) => {
      const { pathname, hash } = new URL(joinLink);
      return `  ${name.padEnd(14)} ${onHost(`c${index + 1}`, { url, path: `${pathname}${hash}` })}`;
    }),
    "",
    "Everybody else's sign-in is in run/seed.json.",
  ];
}

/** Where staff sign in, and as whom. */
export function staffLines({ staff }: SeededTenant, url: string): string[] {
  const clinicians = staff.filter(({ role }) => role === "clinician").slice(0, 1);
  return [
    `Staff sign in: ${onHost("clinic", { url, path: "/signin" })}`,
    ...clinicians.map(
      ({ name, email, password }) => `  ${name}, clinician: ${email} · ${password}`,
    ),
  ];
}

function onHost(host: string, { url, path }: { url: string; path: string }): string {
  const address = new URL(path, url);
  address.hostname = `${host}.localhost`;
  return address.href;
}
