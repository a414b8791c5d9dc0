import type { MediaChange, MediaView } from "@hearth/contracts/live";

type Section = "consumers" | "sources" | "speaker" | "away";
const sections: readonly Section[] = ["consumers", "sources", "speaker", "away"];

/** What is known of the media, and the number of the telling from which each part is. */
export type MediaState = Pick<MediaView, "epoch" | Section> & {
  readonly from: Readonly<Record<Section, number>>;
};

export const noMedia = (epoch: number): MediaState => ({
  epoch,
  consumers: [],
  sources: {},
  speaker: null,
  away: [],
  from: { consumers: -1, sources: -1, speaker: -1, away: -1 },
});

/** The state after a telling: parts that are older than what is known, and tellings of another epoch, change nothing. */
export function afterChange(state: MediaState, change: MediaChange): MediaState {
  if (change.epoch !== state.epoch) return state;
  const newer = sections.filter(
    (section) => change[section] !== undefined && change.seq > state.from[section],
  );
  if (newer.length === 0) return state;
  return {
    ...state,
    ...Object.fromEntries(newer.map((section) => [section, change[section]])),
    from: { ...state.from, ...Object.fromEntries(newer.map((section) => [section, change.seq])) },
  };
}
