import { Badge } from "@hearth/ui/Badge";
import { Link } from "react-aria-components/Link";
import { useTranslation } from "react-i18next";
import { HelpSettingsLink } from "../features/helpSettings/index.ts";
import { RiskLink } from "../features/risk/index.ts";
import { paths } from "../lib/paths.ts";
import { type PlacesProps, placesOfClients, placesOfStaff } from "./mainPlaces.ts";
import { PlacesMenu } from "./PlacesMenu.tsx";

const placeLook =
  "inline-flex min-h-target items-center gap-2 rounded-control px-2 sm:px-3 font-medium text-muted no-underline aria-[current=page]:bg-accent-soft aria-[current=page]:text-on-accent-soft data-hovered:text-ink";

/** The main places; staff have those of help besides. On a phone they are behind one button, and who needs somebody stays in sight. */
export function Places({ path, unread, isClient }: PlacesProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("nav.label")}>
      <ul className="flex flex-wrap gap-1">
        <li className="lg:hidden">
          <PlacesMenu path={path} unread={unread} isClient={isClient} />
        </li>
        {(isClient ? placesOfClients : placesOfStaff).map(({ key, href, Icon }) => (
          <li key={href} className="max-lg:hidden">
            <Link
              href={href}
              {...(path === href && { "aria-current": "page" })}
              className={placeLook}
            >
              <Icon aria-hidden className="size-5" />
              {t(key)}
              {key === "nav.messages" && unread > 0 && (
                <Badge tone="accent">{t("nav.new", { count: unread })}</Badge>
              )}
            </Link>
          </li>
        ))}
        <li className="empty:hidden">
          <RiskLink className={placeLook} isHere={path === paths.risk} />
        </li>
        <li className="empty:hidden max-lg:hidden">
          <HelpSettingsLink className={placeLook} isHere={path === paths.helpSettings} />
        </li>
      </ul>
    </nav>
  );
}
