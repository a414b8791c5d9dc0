import { Card } from "@hearth/ui/Card";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { browserShelf } from "../lib/api/shelf.ts";
import { HelpPanel } from "../lib/crisis/HelpPanel.tsx";

/** While nothing can be reached: whom to call, and what waits on this device until it can be sent. */
export function OfflineHelp() {
  const { t } = useTranslation();
  const unsent = useQuery({
    queryKey: ["unsent"],
    queryFn: async () => (await browserShelf().all()).length,
    networkMode: "always",
  });
  return (
    <>
      <Card>
        <HelpPanel />
      </Card>
      <p className="text-muted">{t("kept.unsent", { count: unsent.data ?? 0 })}</p>
    </>
  );
}
