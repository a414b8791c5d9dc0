import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import type { ThreadRef } from "./threads.ts";

type Named = ThreadRef & { readonly name: string | null };

/** What a thread is called, for who reads it. */
export function useThreadName() {
  const { t } = useTranslation("messages");
  const { personId } = useMe();
  return ({ kind, of, name }: Named): string => {
    if (kind === "care" && of === personId) return t("name.ownCare");
    return t(`name.${kind}`, { name: name ?? t(kind === "care" ? "someone" : "someGroup") });
  };
}
