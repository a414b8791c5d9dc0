import { z } from "zod";
import { RoomId } from "./rooms.ts";

/** Bytes of Yjs in base64: a state vector of at most 64 kB, an update of at most 1 MB. */
export const YjsVector = z.base64().max(88_000);
export const longestUpdate = 1_400_000;
export const YjsUpdate = z.base64().max(longestUpdate);

/** Each room has shared notes and a board. */
export const DocumentKind = z.enum(["notes", "board"]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** An update by somebody else; a lost one is made good by comparing state vectors. */
export const DocumentChange = z.object({ room: RoomId, kind: DocumentKind, update: YjsUpdate });
export type DocumentChange = z.infer<typeof DocumentChange>;
