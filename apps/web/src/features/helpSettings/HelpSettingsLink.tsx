import "./words.ts";
import { programRoles, type Role } from "@hearth/contracts/actor";
import { Settings2 } from "lucide-react";
import { Link } from "react-aria-components/Link";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";

type HelpSettingsLinkProps = { readonly className: string; readonly isHere: boolean };

const keepers: readonly Role[] = programRoles;

/** The way to the settings of help, for who may save them alone. */
export function HelpSettingsLink({ className, isHere }: HelpSettingsLinkProps) {
  const { t } = useTranslation("helpSettings");
  const { role } = useMe();
  if (!keepers.includes(role)) return null;
  return (
    <Link
      href={paths.helpSettings}
      {...(isHere && { "aria-current": "page" })}
      className={className}
    >
      <Settings2 aria-hidden className="size-5" />
      {t("nav")}
    </Link>
  );
}
