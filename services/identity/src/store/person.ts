import { Role } from "@hearth/contracts/actor";
import type { Person } from "../ports.ts";

export const personColumns = {
  id: true,
  displayName: true,
  role: true,
  timeZone: true,
  contactKind: true,
  contactAddress: true,
  disabledAt: true,
} as const;

type Row = {
  readonly id: string;
  readonly displayName: string;
  readonly role: string;
  readonly timeZone: string;
  readonly contactKind: string;
  readonly contactAddress: string;
  readonly disabledAt: Date | null;
};

export const personOf = ({
  contactKind,
  contactAddress,
  disabledAt,
  role,
  ...row
}: Row): Person => ({
  ...row,
  role: Role.parse(role),
  contact: { kind: contactKind === "sms" ? "sms" : "email", address: contactAddress },
  disabled: disabledAt !== null,
});
