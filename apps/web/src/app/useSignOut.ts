import { toasts } from "@hearth/ui/Toast";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { problemOf } from "../lib/api/problem.ts";
import { forgetKept } from "../lib/kept/keptShelf.ts";
import { paths } from "../lib/paths.ts";
import { endSignIn } from "../lib/signOut.ts";

/** Ends the sign-in here and at the server, and forgets what was shown. */
export function useSignOut() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    try {
      await endSignIn();
    } catch (fault) {
      toasts.add({ text: t(`problem.${problemOf(fault).code}.text`) }, { timeout: 8000 });
      return;
    }
    queries.clear();
    await forgetKept();
    await router.navigate({ to: paths.signIn });
  };
}
