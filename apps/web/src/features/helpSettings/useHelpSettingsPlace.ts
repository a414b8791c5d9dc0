import "./words.ts";
import { programRoles, type Role } from "@hearth/contracts/actor";
import { Settings2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";

const keepers: readonly Role[] = programRoles;

/** Where the settings of help are, for who may save them alone. */
export function useHelpSettingsPlace() {
  const { t } = useTranslation("helpSettings");
  const { role } = useMe();
  return keepers.includes(role)
    ? { href: paths.helpSettings, label: t("nav"), Icon: Settings2 }
    : null;
}
