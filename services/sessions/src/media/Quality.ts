import type { MediaView } from "@hearth/contracts/live";
import type { Transports } from "./Transports.ts";

type Level = MediaView["quality"][string];

/** How well somebody's connection carries, both ways. A level has to be seen at two looks in a row to count. */
export class Quality {
  #level: Level = "good";
  #seen: Level = "good";

  get level(): Level {
    return this.#level;
  }

  look(transports: Transports | undefined): void {
    const level = transports ? levelOf(transports) : "good";
    if (level === this.#seen) this.#level = level;
    this.#seen = level;
  }
}

function levelOf(transports: Transports): Level {
  if (transports.isBroken) return "poor";
  const worst = Math.min(...sentScores(transports), meanOf(receivedScores(transports)));
  if (worst >= good) return "good";
  return worst >= fair ? "fair" : "poor";
}

/** mediasoup's scores run from 10, all arrives, to 0: 7 is about a packet in twelve lost, 4 is one in five. */
const best = 10;
const good = 7;
const fair = 4;

/** Of each source that is on: its best layer, since a browser leaves out the larger ones when it has little. */
const sentScores = ({ producers, bestScores }: Transports): number[] =>
  [...producers.values()].flatMap(({ id, paused }) => (paused ? [] : (bestScores.get(id) ?? [])));

const receivedScores = ({ ears }: Transports): number[] =>
  [...ears.values()]
    .filter(({ consumer }) => !consumer.paused && !consumer.producerPaused)
    .map(({ score }) => score);

const meanOf = (scores: readonly number[]): number =>
  scores.length === 0 ? best : scores.reduce((sum, score) => sum + score, 0) / scores.length;
