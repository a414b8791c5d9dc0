import type { Bus, Log } from "@hearth/bus/types";
import type { Database } from "@hearth/service-kit/database";
import type { Service } from "@hearth/service-kit/service";
import type { ServiceEnvelope } from "@hearth/service-kit/serviceActor";
import type { SignTicket } from "@hearth/service-kit/files/tickets";
import type { Failed } from "./failures.ts";
import type { Figures } from "./figures.ts";
import type { Limits } from "../domain/nodeWatch.ts";
import type { Patience } from "../domain/repair.ts";
import type { LiveDeps } from "../ports.ts";
import type { SessionsTx } from "../store/sessionsTx.ts";
import type { Journals, Lookups } from "../store/lookups.ts";

/** How often control looks, and how long it waits. A test shortens them. */
export type Pace = Limits &
  Patience & {
    readonly pingMs: number;
    readonly lookMs: number;
    readonly pullMs: number;
    /** So long somebody may be without a connection before they count as away: a page is loaded anew in less. */
    readonly absentMs: number;
    /** So long one replica alone works on what is due. */
    readonly leaseMs: number;
    /** So long the attendance waits for a node that neither answers nor is dead. */
    readonly finaliseMs: number;
    /** So often identity is asked what stands behind live participants. */
    readonly credentialsMs: number;
    /** An order to a node has this long. */
    readonly orderMs: number;
  };

/** What everything that speaks with media nodes is made of. */
export type Parts = {
  readonly bus: Bus;
  readonly db: Database<SessionsTx>;
  readonly log: Log;
  readonly failed: Failed;
  readonly figures: Figures;
  readonly envelope: ServiceEnvelope;
  readonly signTicket: SignTicket;
  /** The service's parts, with an attempt bound to each transaction. */
  readonly service: (attempt: LiveDeps["attempt"]) => Service<SessionsTx, LiveDeps>;
  readonly deps: (tx: SessionsTx) => Omit<LiveDeps, "attempt">;
  readonly lookups: Lookups;
  readonly journals: Journals;
  /** Resolves when the broker has answered. */
  readonly ping: () => Promise<unknown>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Milliseconds of the monotonic clock. */
  readonly clock: () => number;
  readonly pace: Pace;
};
