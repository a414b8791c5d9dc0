import { useTranslation } from "react-i18next";
import { minutesSince } from "./minutesSince.ts";
import { useNow } from "../../../lib/time/useNow.ts";

/** For how long somebody has been waiting, in whole minutes. */
export function WaitTime({ since }: { readonly since: string }) {
  const { t } = useTranslation("arriving");
  const count = minutesSince(since, useNow());
  return (
    <span className="text-sm text-muted">
      {count < 1 ? t("lobby.justCame") : t("lobby.since", { count })}
    </span>
  );
}
