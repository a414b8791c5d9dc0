/** Packets a second that somebody with a microphone and a camera sends: 50 of sound, 40 of a picture in a group. */
const sentEach = 90;

/** A room shows 18 people: whoever else is expected takes the place of somebody. */
const mostInside = 18;

/** What a packet costs a worker in seconds of a core, coming in and going out: figures for planning, from groups on a bare worker; to be measured in Hearth (issue 6). */
const packetIn = 58e-6;
const packetOut = 11e-6;

/** The share of one core that so many people take when everybody sends to everybody. */
export function shareOf(people: number): number {
  const inside = Math.min(people, mostInside);
  const sent = inside * sentEach;
  return sent * packetIn + sent * Math.max(inside - 1, 0) * packetOut;
}
