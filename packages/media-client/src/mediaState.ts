import type { MediaChange, MediaView } from "@hearth/contracts/live";

const sections = ["consumers", "sources", "speaker", "away", "quality", "notInSound"] as const;
type Section = (typeof sections)[number];
const unknown = Object.fromEntries(sections.map((section) => [section, -1]));

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
  quality: {},
  notInSound: [],
  from: unknown as MediaState["from"],
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
