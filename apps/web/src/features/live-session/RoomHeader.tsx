import { Button } from "@hearth/ui/Button";
import { Keyboard } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ViewMenu } from "./stage/ViewMenu.tsx";
import { HelpNow } from "../../lib/ui/HelpNow.tsx";

/** What is always there: where one is, the keys, and help in a crisis. */
export function RoomHeader({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation("live");
  return (
    <header className="flex items-center gap-1 px-3 pt-1 lying:absolute lying:top-0 lying:right-24 lying:z-10 lying:pt-0">
      <h1 className="min-w-0 grow truncate text-lg font-bold lying:sr-only">{t("room.title")}</h1>
      <Button
        variant="quiet"
        size="icon"
        aria-label={t("keys.title")}
        onPress={onKeys}
        className="max-sm:hidden"
      >
        <Keyboard aria-hidden className="size-5" />
      </Button>
      <ViewMenu />
      <HelpNow />
    </header>
  );
}
