import type { homework } from "@hearth/contracts/homework";
import { keepMemberships } from "@hearth/service-kit/access";
import type { Reactions } from "@hearth/service-kit/react";
import type { Handlers } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { giveAssignment } from "./giveAssignment.ts";
import { listAssignments } from "./listAssignments.ts";

export const handlers: Handlers<typeof homework.rpc, Deps> = { giveAssignment, listAssignments };

export const reactions: Reactions<Deps> = { keepMemberships: keepMemberships() };
