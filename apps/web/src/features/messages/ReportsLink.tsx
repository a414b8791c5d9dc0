import { Link } from "@hearth/ui/Link";
import { Badge } from "@hearth/ui/Badge";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { mayModerate } from "./mayModerate.ts";
import { useReports } from "./useReports.ts";

/** The way of staff to what was reported, with how many wait. */
export function ReportsLink() {
  const { t } = useTranslation("messages");
  const { role } = useMe();
  const isStaff = mayModerate(role);
  const { data } = useReports(isStaff);
  if (!isStaff) return null;
  const open = data?.open ?? 0;
  return (
    <Link href={paths.reports}>
      {t("reports.link")}
      {open > 0 && <Badge tone="warn">{t("reports.open", { count: open })}</Badge>}
    </Link>
  );
}
