/** Heights of the three layers that a camera sends, smallest first: 640 × 360, halved twice. */
const ladder = [90, 180, 360];

/** The smallest layer that fills a tile, of so many that are sent. */
export function layerFor(height: number, layers: number): number {
  const sent = ladder.slice(-Math.min(layers, ladder.length));
  const enough = sent.findIndex((layer) => layer >= height);
  return enough === -1 ? sent.length - 1 : enough;
}

/** A screen is there to be read: it gets the bandwidth before any face. */
export const highest = 255;

/** Whose picture gets the bandwidth first: the larger tile. */
export function priorityFor(height: number): number {
  if (height > 360) return highest;
  if (height > 180) return 100;
  return 50;
}
