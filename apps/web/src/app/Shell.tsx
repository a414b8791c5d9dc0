import { Badge } from "@hearth/ui/Badge";
import { Link } from "react-aria-components/Link";
import { CalendarDays, House, MessagesSquare, NotebookPen } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HelpSettingsLink } from "../features/helpSettings/index.ts";
import { RiskLink } from "../features/risk/index.ts";
import { HelpNow } from "../lib/crisis/HelpNow.tsx";
import { paths } from "../lib/paths.ts";
import { LookMenu } from "../lib/ui/LookMenu.tsx";
import { Mark } from "../lib/ui/Mark.tsx";
import { QuickExit } from "../lib/ui/QuickExit.tsx";
import { AccountMenu } from "./AccountMenu.tsx";

type ShellProps = {
  readonly path: string;
  readonly name: string;
  /** How many messages are new. */
  readonly unread: number;
  readonly isClient: boolean;
  readonly children: ReactNode;
};

const homework = { key: "nav.homework", href: paths.homework, Icon: NotebookPen } as const;
const messages = { key: "nav.messages", href: paths.messages, Icon: MessagesSquare } as const;
const placesOfStaff = [
  { key: "nav.today", href: paths.today, Icon: CalendarDays },
  homework,
  messages,
] as const;
const placesOfClients = [
  { key: "nav.home", href: paths.today, Icon: House },
  homework,
  messages,
] as const;

const placeLook =
  "inline-flex min-h-target items-center gap-2 rounded-control px-3 font-medium text-muted no-underline aria-[current=page]:bg-accent-soft aria-[current=page]:text-on-accent-soft data-hovered:text-ink";

/** What is around every page of who has signed in: the mark, the main places, the own account. */
export function Shell({ path, name, isClient, unread, children }: ShellProps) {
  const { t } = useTranslation();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only rounded-control bg-accent px-4 py-3 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-40"
      >
        {t("skipToContent")}
      </a>
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 px-3 py-2 sm:px-6">
          <Mark />
          <Places path={path} unread={unread} isClient={isClient} />
          <div className="ms-auto flex items-center gap-1">
            {isClient && <QuickExit />}
            <LookMenu />
            <AccountMenu name={name} />
          </div>
        </div>
      </header>
      <main id="content" className="mx-auto w-full max-w-5xl grow px-4 py-8 sm:px-6">
        {children}
      </main>
      <footer className="no-print sticky bottom-0 flex justify-center border-t border-line bg-surface py-1">
        <HelpNow />
      </footer>
    </div>
  );
}

/** The main places; staff have those of help besides. */
function Places({ path, unread, isClient }: Pick<ShellProps, "path" | "unread" | "isClient">) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("nav.label")} className="order-last w-full sm:order-none sm:w-auto">
      <ul className="flex flex-wrap gap-1">
        {(isClient ? placesOfClients : placesOfStaff).map(({ key, href, Icon }) => (
          <li key={href}>
            <Link
              href={href}
              {...(path === href && { "aria-current": "page" })}
              className={placeLook}
            >
              <Icon aria-hidden className="size-5" />
              {t(key)}
              {key === "nav.messages" && unread > 0 && (
                <Badge tone="accent">{t("nav.new", { count: unread })}</Badge>
              )}
            </Link>
          </li>
        ))}
        <li className="empty:hidden">
          <RiskLink className={placeLook} isHere={path === paths.risk} />
        </li>
        <li className="empty:hidden">
          <HelpSettingsLink className={placeLook} isHere={path === paths.helpSettings} />
        </li>
      </ul>
    </nav>
  );
}
