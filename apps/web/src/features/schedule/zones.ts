const american = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
];

/** The zones to choose from: the own one first, then those in which programs run. */
export const zonesWith = (own: string) =>
  [own, ...american.filter((zone) => zone !== own)].map((zone) => ({
    id: zone,
    label: zone.replaceAll("_", " "),
  }));
