import "./words.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { HelpBelow } from "../../lib/crisis/HelpBelow.tsx";
import { LookMenu } from "../../lib/ui/LookMenu.tsx";
import { Mark } from "../../lib/ui/Mark.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { safeNext } from "./safeNext.ts";
import { SignInWays } from "./SignInWays.tsx";

export function SignInPage() {
  const { t } = useTranslation("signIn");
  const router = useRouter();
  const queries = useQueryClient();
  const search: { readonly next?: unknown } = useSearch({ strict: false });
  const { next = paths.today } = safeNext(search.next);
  /** What an earlier person was shown is forgotten. */
  const goOn = () => {
    queries.clear();
    void router.navigate({ to: next });
  };
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
        <PageHeading>{t("title")}</PageHeading>
        <SignInWays onSignedIn={goOn} />
      </main>
      <footer className="mx-auto flex w-full max-w-md justify-center px-4 pb-6">
        <HelpBelow />
      </footer>
    </div>
  );
}
