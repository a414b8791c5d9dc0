/** Tables of this service without the tenant rule, and why. */
export const ownExemptTables: Readonly<Record<string, string>> = {
  NodeJournal: "a media node carries sessions of all tenants; its id and numbers only",
};

/** Tables that the listed functions may read before the tenant is known. */
export const ownLookupTables = ["DisabledPerson", "Participant", "PresenceInterval", "Session"];

/** Functions that run with their owner's rights. They return ids and numbers only. */
export const ownDefinerFunctions = [
  "booked_sessions",
  "due_sessions",
  "live_credentials",
  "live_sessions",
  "open_presence",
  "people_not_back",
  "stray_participants",
  "unnoticed_presence",
];
