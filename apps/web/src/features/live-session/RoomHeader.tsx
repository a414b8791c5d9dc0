import { Button } from "@hearth/ui/Button";
import { Keyboard } from "lucide-react";
import { useTranslation } from "react-i18next";
import { HelpNow } from "../../lib/crisis/HelpNow.tsx";
import { seldomTools } from "./overlays.tsx";
import type { RoomPartProps } from "./roomParts.ts";
import { ViewMenu } from "./stage/ViewMenu.tsx";
import { IconsAlone } from "./ToolButton.tsx";
import { useIsDesk } from "./useIsWide.ts";

type RoomHeaderProps = RoomPartProps & { readonly onKeys: () => void };

/** What is always there: where one is, the keys, what is needed seldom, and help in a crisis. */
export function RoomHeader({ onKeys, ...part }: RoomHeaderProps) {
  const { t } = useTranslation("live");
  const isDesk = useIsDesk();
  return (
    <header className="flex items-center justify-end gap-1 px-3 pt-1 lying:absolute lying:top-0 lying:end-24 lying:z-10 lying:pt-0">
      <h1 className="min-w-0 grow truncate text-lg font-bold max-sm:sr-only lying:sr-only">
        {t("room.title")}
      </h1>
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
      {!isDesk && (
        <IconsAlone value>
          {seldomTools.map((Tool, index) => (
            <Tool key={index} {...part} />
          ))}
        </IconsAlone>
      )}
      <HelpNow />
    </header>
  );
}
