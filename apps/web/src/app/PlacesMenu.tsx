import { Badge } from "@hearth/ui/Badge";
import { Button } from "@hearth/ui/Button";
import { Menu } from "@hearth/ui/Menu";
import { Menu as MenuIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useHelpSettingsPlace } from "../features/helpSettings/index.ts";
import { type PlacesProps, placesOfClients, placesOfStaff } from "./mainPlaces.ts";

/** The main places behind one button, which says how many messages are new: for a phone. */
export function PlacesMenu({ path, unread, isClient }: PlacesProps) {
  const { t } = useTranslation();
  const settings = useHelpSettingsPlace();
  const news = unread > 0 ? t("nav.new", { count: unread }) : "";
  const main = (isClient ? placesOfClients : placesOfStaff).map(({ key, ...place }) => {
    const label = key === "nav.messages" && news ? `${t(key)}: ${news}` : t(key);
    return { ...place, label };
  });
  return (
    <Menu
      label={t("nav.label")}
      trigger={
        <Button variant="quiet" className="max-sm:gap-1 max-sm:px-1.5">
          <MenuIcon aria-hidden className="size-5 max-[25rem]:hidden" />
          {`${t("nav.menu")} `}
          {news && (
            <Badge tone="accent">
              <span aria-hidden>{unread}</span>
              <span className="sr-only">{news}</span>
            </Badge>
          )}
        </Button>
      }
      items={[...main, ...(settings ? [settings] : [])].map(({ href, label, Icon }) => ({
        ...{ id: href, href, label, isCurrent: path === href },
        icon: <Icon aria-hidden className="size-5" />,
      }))}
    />
  );
}
