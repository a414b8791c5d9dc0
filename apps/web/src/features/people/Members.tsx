import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import type { Outputs } from "../../lib/me.ts";
import { MemberRow } from "./MemberRow.tsx";

type Member = Outputs["groups"]["members"]["members"][number];
type MembersProps = { readonly members: readonly Member[]; readonly sessionId: string };

const comesByLink = ({ role }: Member) => role === "client" || role === "family_member";

/** Who comes by a link, one card each; then who signs in, in one list. */
export function Members({ members, sessionId }: MembersProps) {
  const { t } = useTranslation("people");
  const staff = members.filter((member) => !comesByLink(member));
  return (
    <>
      <ul aria-label={t("byLink")} className="grid gap-4 md:grid-cols-2">
        {members.filter(comesByLink).map((member) => (
          <li key={member.personId}>
            <MemberRow member={member} sessionId={sessionId} />
          </li>
        ))}
      </ul>
      {staff.length > 0 && (
        <Card className="grid gap-3">
          <h2 className="text-lg font-bold">{t("staff")}</h2>
          <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
            {staff.map(({ personId, displayName, role }) => (
              <li key={personId} className="flex flex-wrap gap-x-2">
                <span className="font-medium">{displayName}</span>
                <span className="text-muted">{t(`role.${role}`)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
