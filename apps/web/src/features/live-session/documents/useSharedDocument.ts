import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { DocumentChange } from "@hearth/contracts/live/documents";
import { type DocumentWay, SharedDocument } from "./SharedDocument.ts";

/** This person's copy of a room's notes or board, open while it is on the page. */
export function useSharedDocument(
  way: DocumentWay,
  room: string,
  kind: DocumentChange["kind"],
): SharedDocument {
  const document = useMemo(() => new SharedDocument(way, { room, kind }), [way, room, kind]);
  useEffect(() => document.open(), [document]);
  return document;
}

export const useDocumentState = (document: SharedDocument) =>
  useSyncExternalStore(document.subscribe, document.getState);
