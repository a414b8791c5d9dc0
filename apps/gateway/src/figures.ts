import { Counter, Gauge, Registry } from "prom-client";

/** What the door shows of its sockets. */
export type Figures = {
  /** A browser came back and said how far it had been told: it goes on from there, or begins with the whole. */
  readonly resumed: (result: "continued" | "whole") => void;
  /** What was revoked at this time has no socket any more. */
  readonly revoked: (occurredAt: string) => void;
  readonly showSockets: (count: () => number) => void;
};

/** Without a registry nobody looks, as in tests. */
export function gatewayFigures(registry: Registry = new Registry()): Figures {
  const registers = [registry];
  const resumes = new Counter({
    name: "sessions_resume_total",
    help: "Sockets that came back, by whether what they had been told still held",
    labelNames: ["result"],
    registers,
  });
  for (const result of ["continued", "whole"]) resumes.inc({ result }, 0);
  const lag = new Gauge({
    name: "session_revocation_lag_seconds",
    help: "From the last revocation of a sign-in, seat or link until its sockets were told to close",
    registers,
  });
  return {
    resumed: (result) => resumes.inc({ result }),
    revoked: (occurredAt) => lag.set(Math.max(0, Date.now() - Date.parse(occurredAt)) / 1000),
    showSockets: (count) => {
      new Gauge({
        name: "gateway_sockets",
        help: "Open WebSockets of browsers",
        registers,
        collect() {
          this.set(count());
        },
      });
    },
  };
}
