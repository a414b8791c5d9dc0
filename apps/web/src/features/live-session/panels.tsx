import type { ControlView } from "@hearth/contracts/live";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import {
  ClipboardPen,
  LayoutGrid,
  MessageSquare,
  NotebookPen,
  PencilRuler,
  Users,
  Wrench,
} from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { BoardPanel, NotesPanel } from "./documents/index.ts";
import { ChatPanel, unreadOf } from "./chat/index.ts";
import { PeoplePanel } from "./people/PeoplePanel.tsx";
import type { PanelName } from "./panelName.ts";
import type { RoomPartProps } from "./roomParts.ts";
import { RoomsPanel } from "./rooms/RoomsPanel.tsx";
import { SessionNotePanel } from "./SessionNotePanel.tsx";
import { ToolsPanel } from "./tools/index.ts";

/** A panel beside the group. To add one: a component, a line here, and its name in the words. */
export type PanelEntry = {
  readonly name: PanelName;
  readonly icon: ReactNode;
  readonly Panel: ComponentType<RoomPartProps>;
  /** Takes most of the width: for what is drawn or written together. */
  readonly isWide?: true;
  /** Has a place in the toolbar of a phone; the others are behind "More". */
  readonly isNear?: true;
  /** What waits in it is seen while it is open. */
  readonly isReadHere?: true;
  readonly isFor: (view: ControlView) => boolean;
  /** How many things in it wait to be seen; its words are `tools.waiting.<name>`. */
  readonly waiting?: (snapshot: LiveSnapshot) => number;
};

const everybody = () => true;
const staff = ({ me }: ControlView) => me.staff;

export const panels: readonly PanelEntry[] = [
  {
    name: "people",
    icon: <Users />,
    Panel: PeoplePanel,
    isNear: true,
    isFor: everybody,
    waiting: ({ view }) => view?.lobby.length ?? 0,
  },
  {
    name: "chat",
    icon: <MessageSquare />,
    Panel: ChatPanel,
    isReadHere: true,
    isFor: everybody,
    waiting: ({ view }) => (view ? unreadOf(view).length : 0),
  },
  {
    name: "rooms",
    icon: <LayoutGrid />,
    Panel: RoomsPanel,
    isFor: staff,
    waiting: ({ view }) => view?.breakout?.help.length ?? 0,
  },
  {
    name: "tools",
    icon: <Wrench />,
    Panel: ToolsPanel,
    isFor: staff,
    waiting: ({ view }) => view?.tools?.polls.filter(({ state }) => state === "open").length ?? 0,
  },
  { name: "notes", icon: <NotebookPen />, Panel: NotesPanel, isFor: everybody },
  { name: "board", icon: <PencilRuler />, Panel: BoardPanel, isWide: true, isFor: everybody },
  { name: "sessionNote", icon: <ClipboardPen />, Panel: SessionNotePanel, isFor: staff },
];
