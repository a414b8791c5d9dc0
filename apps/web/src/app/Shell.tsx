import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HelpNow } from "../lib/crisis/HelpNow.tsx";
import { LookMenu } from "../lib/ui/LookMenu.tsx";
import { Mark } from "../lib/ui/Mark.tsx";
import { QuickExit } from "../lib/ui/QuickExit.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import type { PlacesProps } from "./mainPlaces.ts";
import { Places } from "./Places.tsx";

type ShellProps = PlacesProps & { readonly name: string; readonly children: ReactNode };

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
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-1 px-2 py-2 sm:gap-x-4 sm:px-6">
          <Mark isSmallOnPhone />
          <Places path={path} unread={unread} isClient={isClient} />
          <div className="ms-auto flex items-center sm:gap-1">
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
