import { Skeleton } from "@hearth/ui/Skeleton";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../lib/paths.ts";

/** Sends to the sign-in page, once, with the way back. */
export function SignInFirst() {
  const { t } = useTranslation();
  const router = useRouter();
  useEffect(() => {
    const { href, pathname } = router.state.location;
    if (pathname === paths.signIn) return;
    void router.navigate({ to: paths.signIn, search: { next: href }, replace: true });
  }, [router]);
  return <Skeleton label={t("loading")} />;
}
