import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import type { Outputs } from "../../lib/me.ts";

export type ThreadItem = Outputs["messages"]["threads"]["threads"][number];
export type ThreadPage = Outputs["messages"]["list"];
export type MessageItem = ThreadPage["messages"][number];
export type { ThreadRef };

export const isSameThread = (one: ThreadRef, other: ThreadRef): boolean =>
  one.kind === other.kind && one.of === other.of;
