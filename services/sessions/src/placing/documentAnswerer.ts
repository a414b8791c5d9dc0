import type { Answerer, Call, Input } from "@hearth/bus/types";
import { type LiveTold, liveSubject } from "@hearth/contracts/live";
import { sessions } from "@hearth/contracts/sessions";
import { subjectOf } from "@hearth/contracts/subject";
import type { Service } from "@hearth/service-kit/service";
import { type Handler, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import type { Deps, DocumentDeps } from "../ports.ts";
import type { SessionsTx } from "../store/sessionsTx.ts";

const { changeDocument } = sessions.rpc;
type Change = typeof changeDocument;

/**
 * Changes a document in one transaction, and tells those who may see it once it is committed. It has no revision: who
 * does not hear it finds out by comparing.
 */
export const documentAnswerer =
  (service: Service<SessionsTx, Deps>, handler: Handler<Change, DocumentDeps>): Answerer<Change> =>
  async (input: Input<Change>, call: Call) => {
    let readers: readonly string[] = [];
    const deps = (tx: SessionsTx): DocumentDeps => ({
      ...service.deps(tx),
      changed: (others) => {
        readers = others;
      },
    });
    const unit = unitsOfWork({ ...service, deps }, { it: changeDocument }, { it: handler });
    const answer = await unit.it(input, call);
    const { sessionId, room, kind, update } = input;
    const told: LiveTold = { from: "document", change: { room, kind, update } };
    for (const participantId of readers)
      service.bus.tell(subjectOf(liveSubject, { sessionId, participantId }), told);
    return answer;
  };
