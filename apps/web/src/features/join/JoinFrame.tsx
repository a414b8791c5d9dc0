import { Card } from "@hearth/ui/Card";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { HelpBelow } from "../../lib/crisis/HelpBelow.tsx";
import { Mark } from "../../lib/ui/Mark.tsx";
import { OfflineBanner } from "../../lib/ui/OfflineBanner.tsx";

const LookMenu = lazy(async () => ({
  default: (await import("../../lib/ui/LookMenu.tsx")).LookMenu,
}));

type JoinFrameProps = {
  readonly step: "link" | "seat" | "name" | "devices";
  readonly children: ReactNode;
};

const places = { link: 1, seat: 1, name: 2, devices: 3 } as const;

/** What is around every step: how far it is, the look, and help in a crisis. */
export function JoinFrame({ step, children }: JoinFrameProps) {
  const { t } = useTranslation("join");
  return (
    <div className="flex min-h-dvh flex-col">
      <OfflineBanner />
      <header className="mx-auto flex w-full max-w-3xl items-center justify-between px-4 py-3">
        <Mark />
        <Suspense>
          <LookMenu />
        </Suspense>
      </header>
      <main
        id="content"
        className="mx-auto grid w-full max-w-xl grow content-start gap-4 px-4 py-4"
      >
        <p className="px-1 text-sm font-medium text-muted">
          {t("step", { step: places[step], steps: 3 })}
        </p>
        <Card>{children}</Card>
      </main>
      <footer className="mx-auto flex w-full max-w-xl justify-center px-4 pt-2 pb-6">
        <HelpBelow />
      </footer>
    </div>
  );
}
