import { Spinner } from "@hearth/ui/Spinner";
import { Check, CircleAlert, CloudOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Change } from "../api/outbox.ts";

/** Where one change is on its way; said politely each time it changes. */
export function SaveStatus({ change }: { readonly change: Change | undefined }) {
  return (
    <p role="status" className="flex min-h-6 items-center gap-2 text-sm text-muted">
      {change && <Said change={change} />}
    </p>
  );
}

function Said({ change: { state, problem } }: { readonly change: Change }) {
  const { t } = useTranslation();
  const signedOut = state === "not_saved_yet" && problem?.code === "unauthenticated";
  return (
    <>
      {icons[state]}
      <span>{t(signedOut ? "saving.signInFirst" : `saving.${state}`)}</span>
    </>
  );
}

const look = "size-4 shrink-0";
const icons = {
  sending: <Spinner label="" size="sm" />,
  not_saved_yet: <CloudOff aria-hidden className={look} />,
  saved: <Check aria-hidden className={look} />,
  failed: <CircleAlert aria-hidden className={look} />,
};
