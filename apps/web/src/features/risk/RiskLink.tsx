import "./words.ts";
import { Badge } from "@hearth/ui/Badge";
import { LifeBuoy } from "lucide-react";
import { Link } from "react-aria-components/Link";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { isStaff } from "./isStaff.ts";
import { useQueue } from "./useQueue.ts";

type RiskLinkProps = { readonly className: string; readonly isHere: boolean };

/** The way to the queue, with how many wait for somebody; on a phone a sign and the number, whose words are heard only. For staff alone. */
export const RiskLink = (props: RiskLinkProps) =>
  isStaff(useMe().role) ? <StaffLink {...props} /> : null;

function StaffLink({ className, isHere }: RiskLinkProps) {
  const { t } = useTranslation("risk");
  const count = useQueue("open").data?.items.filter(({ status }) => status === "open").length ?? 0;
  return (
    <Link href={paths.risk} {...(isHere && { "aria-current": "page" })} className={className}>
      <LifeBuoy aria-hidden className="size-5" />
      <span className="max-sm:sr-only">{t("nav")}</span>
      {count > 0 && (
        <Badge tone="danger">
          <span aria-hidden>{count}</span>
          <span className="sr-only">{t("navCount", { count })}</span>
        </Badge>
      )}
    </Link>
  );
}
