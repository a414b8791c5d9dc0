/** What somebody who came by a personal link may ask of their place, from inside a session. */
export type SeatStay = {
  /** This browser lets go of the place: whoever sits down at it next does not find it. */
  readonly leave: () => Promise<unknown>;
  /** Takes the place up again, shortly after; later the link has to be opened again. */
  readonly comeBack: () => Promise<unknown>;
  /** Has a new link sent to the contact that the program knows, when they may still come. Whether it was is not told. */
  readonly askNewLink: () => Promise<unknown>;
};
