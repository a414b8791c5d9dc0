import "./words.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HelpBelow } from "../../lib/crisis/HelpBelow.tsx";
import { LookMenu } from "../../lib/ui/LookMenu.tsx";
import { Mark } from "../../lib/ui/Mark.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";

/** In place of the page: the ways to sign in again, and help in a crisis. Nothing of the page is to be seen. */
export function LockScreen({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("lock");
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between px-4 py-3">
        <Mark />
        <LookMenu />
      </header>
      <main
        id="content"
        className="mx-auto grid w-full max-w-4xl grow content-start gap-6 px-4 py-8"
      >
        <PageHeading note={t("note")}>{t("title")}</PageHeading>
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-md justify-center px-4 pb-6">
        <HelpBelow />
      </footer>
    </div>
  );
}
