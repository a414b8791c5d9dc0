import { type Role, staffRoles } from "@hearth/contracts/actor";

/** Reports are for staff; which of them, the server says. */
export const mayModerate = (role: Role): boolean => staffRoles.includes(role);
