import { admitsUntil, type JoinWindow } from "./joinLink.ts";

const minutes = 60_000;
const maxMailsAnHour = 3;

/** Links that somebody asked for themselves are counted over this long. */
export const mailCountMs = 60 * minutes;

/** All that decides whether somebody who asks for a new link gets one. */
export type Wish = {
  readonly link: JoinWindow;
  readonly isMember: boolean;
  readonly isDisabled: boolean;
  readonly mailsLately: number;
  readonly now: Date;
};

/** A link that was taken back may be asked for anew, by who still belongs to the group, while there is a session. */
export const maySendAnew = ({ link, isMember, isDisabled, mailsLately, now }: Wish): boolean =>
  isMember && !isDisabled && now < admitsUntil(link) && mailsLately < maxMailsAnHour;
