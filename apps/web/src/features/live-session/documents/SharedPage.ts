import type { LiveStatus } from "@hearth/media-client/snapshot";
import type { DocumentWay } from "./SharedDocument.ts";

/** What a page that is written or drawn together is given. */
export type SharedPageProps = {
  readonly way: DocumentWay;
  readonly room: string;
  /** What it is and of which room. */
  readonly label: string;
  readonly status: LiveStatus;
  readonly isLocked: boolean;
  /** May take everything away at once. */
  readonly mayClear: boolean;
};
