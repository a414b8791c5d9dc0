/** What somebody who came by a personal link may ask of their place, from inside a session. */
export type SeatStay = {
  /** Has a new link sent to the contact that the program knows, when they may still come. Whether it was is not told. */
  readonly askNewLink: () => Promise<unknown>;
};
