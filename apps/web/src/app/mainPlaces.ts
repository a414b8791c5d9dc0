import { CalendarDays, House, MessagesSquare, NotebookPen } from "lucide-react";
import { paths } from "../lib/paths.ts";

export type PlacesProps = {
  /** The page that is open. */
  readonly path: string;
  /** How many messages are new. */
  readonly unread: number;
  readonly isClient: boolean;
};

const homework = { key: "nav.homework", href: paths.homework, Icon: NotebookPen } as const;
const messages = { key: "nav.messages", href: paths.messages, Icon: MessagesSquare } as const;

export const placesOfStaff = [
  { key: "nav.today", href: paths.today, Icon: CalendarDays },
  homework,
  messages,
] as const;

export const placesOfClients = [
  { key: "nav.home", href: paths.today, Icon: House },
  homework,
  messages,
] as const;
