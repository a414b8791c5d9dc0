import { mainRoom } from "@hearth/contracts/live/rooms";
import type { DocumentKind } from "@hearth/contracts/live/documents";
import type { PollView } from "@hearth/contracts/live/tools";
import type { RecordedDocument } from "@hearth/contracts/sessions/record";
import { XmlElement, XmlText } from "yjs";
import { opened } from "./documents.ts";
import { calledIn, type KnownRooms } from "./knownRooms.ts";
import type { LiveState } from "./liveState.ts";
import { pollFor } from "./view/tools.ts";

/** What is stored of one document. */
export type Stored = {
  readonly room: string;
  readonly kind: DocumentKind;
  readonly state: Uint8Array;
};
type Recorded = (typeof RecordedDocument)["_output"];

/** The notes and boards of all rooms in which something was written: those of main first. */
export function recordedDocuments(stored: readonly Stored[], rooms: KnownRooms): Recorded[] {
  return stored
    .map(({ room, kind, state }) => ({
      room,
      kind,
      ...calledIn(rooms, room),
      text: kind === "notes" ? notesOf(state) : boardOf(state),
    }))
    .filter(({ text }) => text !== "")
    .toSorted((a, b) => placeOf(a) - placeOf(b) || byName(a, b) || byKind(a, b));
}

const placeOf = ({ room }: Recorded) => (room === mainRoom ? 0 : 1);
const byName = (a: Recorded, b: Recorded) =>
  a.roomName.localeCompare(b.roomName, "en", { numeric: true }) || a.room.localeCompare(b.room);
const byKind = (a: Recorded, b: Recorded) => b.kind.localeCompare(a.kind);

/** Every poll as who leads may see it: an anonymous one stays so, and none is open after the end. */
export const recordedPolls = ({ session }: LiveState): PollView[] =>
  session.tools.polls
    .map((poll) => pollFor(poll, { participantId: "", staff: true }))
    .map((poll) =>
      session.phase === "ended" && poll.state === "open" ? { ...poll, state: "closed" } : poll,
    );

/** The words of the notes, a line for each paragraph and each point of a list. */
function notesOf(state: Uint8Array): string {
  const written = opened(state).getXmlFragment("default").toArray();
  return written.map(linesOf).join("\n").trim();
}

type Node = ReturnType<XmlElement["toArray"]>[number];

function linesOf(node: Node): string {
  if (node instanceof XmlText) return wordsIn(node);
  if (!(node instanceof XmlElement)) return "";
  if (node.nodeName === "hardBreak") return "\n";
  const parts = node.toArray().map(linesOf);
  if (node.nodeName === "bulletList") return parts.map((part) => indented("• ", part)).join("\n");
  if (node.nodeName === "orderedList")
    return parts.map((part, place) => indented(`${place + 1}. `, part)).join("\n");
  return parts.join(holdsBlocks(node) ? "\n" : "");
}

/** Without its marks: bold and the like are lost, words are not. */
const wordsIn = (text: XmlText): string =>
  (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : ""))
    .join("");

const holdsBlocks = (node: XmlElement): boolean =>
  node.nodeName === "listItem" || node.nodeName === "blockquote";

const indented = (mark: string, part: string): string =>
  mark + part.replaceAll("\n", `\n${" ".repeat(mark.length)}`);

/** The scene of the board's library, without what was rubbed out; empty where nothing is left. */
function boardOf(state: Uint8Array): string {
  const drawn = Object.values(opened(state).getMap("elements").toJSON()).filter(isShown);
  if (drawn.length === 0) return "";
  const elements = drawn.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return JSON.stringify({ type: "excalidraw", version: 2, source: "hearth", elements });
}

const isShown = (element: unknown): element is object =>
  typeof element === "object" &&
  element !== null &&
  !("isDeleted" in element && element.isDeleted === true);

/** A fractional index: what lies higher sorts later, by code and not by any language. */
const orderOf = (element: object): string =>
  "index" in element && typeof element.index === "string" ? element.index : "";
