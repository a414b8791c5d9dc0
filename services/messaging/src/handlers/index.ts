import type { messaging } from "@hearth/contracts/messaging";
import { keepMemberships } from "@hearth/service-kit/access";
import type { Reactions } from "@hearth/service-kit/react";
import type { Handlers } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";
import { moderationHandlers } from "./moderation/index.ts";
import { noticeHandlers } from "./notices/index.ts";
import { onCallHandlers } from "./onCall/index.ts";
import { republishFacts } from "./republishFacts.ts";
import { riskHandlers } from "./risk/index.ts";
import { riskFlagged } from "./risk/riskFlagged.ts";
import { threadHandlers } from "./threads/index.ts";

export const handlers: Handlers<typeof messaging.rpc, Deps> = {
  ...threadHandlers,
  ...moderationHandlers,
  ...riskHandlers,
  ...onCallHandlers,
  ...noticeHandlers,
  republishFacts,
};

export const reactions: Reactions<Deps> = { keepMemberships: keepMemberships(), riskFlagged };
