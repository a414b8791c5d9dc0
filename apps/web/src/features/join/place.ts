import { z } from "zod";

const Place = z.object({ sessionId: z.uuid(), name: z.string() });
export type Place = z.infer<typeof Place>;

const key = "hearth.place";

/** Remembers, in this tab alone, that its person has confirmed a name for this session and asked to join. */
export const keepPlace = (place: Place) => sessionStorage.setItem(key, JSON.stringify(place));

export const forgetPlace = () => sessionStorage.removeItem(key);

/** The confirmed name for this session; null before it was confirmed here. */
export function keptName(sessionId: string): string | null {
  try {
    const place = Place.parse(JSON.parse(sessionStorage.getItem(key) ?? "null"));
    return place.sessionId === sessionId ? place.name : null;
  } catch {
    return null;
  }
}
