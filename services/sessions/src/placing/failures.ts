import type { Log } from "@hearth/bus/types";
import { toAppError } from "@hearth/contracts/errors";
import { Counter, type Registry } from "prom-client";

/** Notes that work in the background failed: in the log and in a figure, by code, never with a person. */
export type Failed = (work: string, fault: unknown) => void;

export function countFailures(log: Log, registry?: Registry): Failed {
  const failures =
    registry &&
    new Counter({
      name: "sessions_background_failed_total",
      help: "Work that nobody asked for and that failed; it is tried again",
      labelNames: ["work", "code"],
      registers: [registry],
    });
  return (work, err) => {
    const { code } = toAppError(err);
    failures?.inc({ work, code });
    const tell = code === "internal" ? log.error : log.warn;
    tell?.call(log, { err, code, work }, "work in the background failed and is tried again");
  };
}
