import { atNode } from "@hearth/contracts/define";
import { mediaNode } from "@hearth/contracts/media";

/** What control alone asks of this node. */
export const ordersTo = (nodeId: string) => ({
  apply: atNode(mediaNode.apply, nodeId),
  hold: atNode(mediaNode.hold, nodeId),
  release: atNode(mediaNode.release, nodeId),
  close: atNode(mediaNode.close, nodeId),
  drain: atNode(mediaNode.drain, nodeId),
});

/** The journal, also that of a former process of this place. */
export const journalOf = (nodeId: string) => ({ presence: atNode(mediaNode.presence, nodeId) });

/** What participants ask of this node, and who looks at its figures. */
export const commandsTo = (nodeId: string) => ({
  join: atNode(mediaNode.join, nodeId),
  ready: atNode(mediaNode.ready, nodeId),
  connectTransport: atNode(mediaNode.connectTransport, nodeId),
  restartIce: atNode(mediaNode.restartIce, nodeId),
  produce: atNode(mediaNode.produce, nodeId),
  setPaused: atNode(mediaNode.setPaused, nodeId),
  closeProducer: atNode(mediaNode.closeProducer, nodeId),
  resumeConsumers: atNode(mediaNode.resumeConsumers, nodeId),
  setTiles: atNode(mediaNode.setTiles, nodeId),
  snapshot: atNode(mediaNode.snapshot, nodeId),
  leave: atNode(mediaNode.leave, nodeId),
  statistics: atNode(mediaNode.statistics, nodeId),
});

/** What somebody asks who tests the network and is in no session yet. */
export const testsAt = (nodeId: string) => ({
  testOpen: atNode(mediaNode.testOpen, nodeId),
  testConnect: atNode(mediaNode.testConnect, nodeId),
  testEcho: atNode(mediaNode.testEcho, nodeId),
  testClose: atNode(mediaNode.testClose, nodeId),
});
