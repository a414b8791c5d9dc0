import { notFound } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { ReportedMessage } from "@hearth/contracts/messaging/moderation";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { shown } from "../../domain/shown.ts";
import type { StoredMessage } from "../../domain/message.ts";
import type { Deps, KnownThread } from "../../ports.ts";

const most = 100;
const none: ReadonlySet<string> = new Set();

export const listReports: Handler<typeof messaging.rpc.listReports, Deps> = async (_, work) => {
  const { actor, circle, reports, threads } = work;
  if (actor.kind === "service") throw notFound("Message");
  const { personId } = actor;
  const moderated = (await circle.threadsOf(personId)).filter(({ cares }) => cares);
  const { messages, open } = await reports.reported(moderated, { personId, most });
  const known = await threads.byIds(messages.map(({ threadId }) => threadId));
  const byId = new Map(known.map((thread) => [thread.threadId, thread]));
  const reported = await withReports({ messages, byId, personId }, work);
  for (const { authorId } of messages) work.about(authorId);
  work.audited({ objectType: "report", resultCount: reported.length });
  return { reported, open };
};

type Found = {
  readonly messages: readonly StoredMessage[];
  readonly byId: ReadonlyMap<string, KnownThread>;
  readonly personId: string;
};

async function withReports(
  { messages, byId, personId }: Found,
  { reports }: Pick<Deps, "reports">,
): Promise<ReportedMessage[]> {
  const ids = messages.map(({ messageId }) => messageId);
  const told = await reports.of(ids);
  const acts = await reports.actsOn(ids);
  return messages.flatMap((message) => {
    const thread = byId.get(message.threadId);
    if (!thread) return [];
    const { kind, of } = thread;
    const isAbout = ({ messageId }: { readonly messageId: string }) =>
      messageId === message.messageId;
    const own = told.filter(isAbout);
    return {
      ...{ kind, of },
      message: shown(message, { kind, personId, role: "clinician", seen: [], reported: none }),
      reports: own.map(({ by, at, concern, words }) => ({ by, at, concern, words })),
      acts: acts.filter(isAbout).map(({ messageId: _, ...act }) => act),
      isOpen: own.some(({ isOpen }) => isOpen),
    };
  });
}
