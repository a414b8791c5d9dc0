import { goProgram, type GoProgram } from "./goProgram.ts";
import type { Report } from "./step.ts";

/** The people who join by a link without a browser. */
const peer: GoProgram = {
  name: "peer",
  module: "loadtests/peer",
  command: "./cmd/peer",
  sources: ["loadtests/peer"],
};

/** Two of them who meet at set intervals. */
const synthetic: GoProgram = { ...peer, name: "synthetic", command: "./cmd/synthetic" };

/** Grafana's k6 with those people in it. */
const k6: GoProgram = {
  name: "k6",
  module: "loadtests/k6",
  command: ".",
  sources: ["loadtests/k6", "loadtests/peer"],
};

/** Our modules in Go, for who looks at their format and runs their tests. */
export const goModules = [peer.module, k6.module];

export const peerProgram = (report: Report): Promise<string> => goProgram(peer, report);
export const syntheticProgram = (report: Report): Promise<string> => goProgram(synthetic, report);
export const k6Program = (report: Report): Promise<string> => goProgram(k6, report);
