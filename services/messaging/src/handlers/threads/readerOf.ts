import type { ThreadKind } from "@hearth/contracts/messaging/threads";
import type { Reader } from "../../domain/shown.ts";
import type { StoredMessage } from "../../domain/message.ts";
import type { Deps } from "../../ports.ts";
import type { Part } from "./mustBeIn.ts";

type Stores = Pick<Deps, "seen" | "reports">;
type Page = {
  readonly threadId: string;
  readonly kind: ThreadKind;
  readonly messages: readonly StoredMessage[];
};

/** All that decides how somebody sees these messages of one thread. */
export async function readerOf(
  part: Part,
  { threadId, kind, messages }: Page,
  { seen, reports }: Stores,
): Promise<Reader> {
  const ids = messages.map(({ messageId }) => messageId);
  return {
    ...part,
    kind,
    seen: await seen.of(threadId),
    reported: await reports.by(part.personId, ids),
  };
}
