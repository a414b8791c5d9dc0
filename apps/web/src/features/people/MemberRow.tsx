import { Badge } from "@hearth/ui/Badge";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { LinkIcon, MailPlus, Send } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Outputs } from "../../lib/me.ts";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { WorryButton } from "../../lib/worry/WorryButton.tsx";
import { NewLink } from "./NewLink.tsx";
import { PlanLink } from "./PlanLink.tsx";
import { RevokeLink } from "./RevokeLink.tsx";
import { useLinks } from "./useLinks.ts";

type MemberRowProps = {
  readonly member: Outputs["groups"]["members"]["members"][number];
  readonly sessionId: string;
};

const tones = { none: "plain", unused: "accent", used: "good", revoked: "danger" } as const;

/** One member: the state of their link, a new one, and taking it back. */
export function MemberRow({ member, sessionId }: MemberRowProps) {
  const { t } = useTranslation("people");
  const id = useId();
  const { personId, displayName, linkState, role } = member;
  const links = useLinks({ sessionId, personId });
  const { url, last, isSent, isInvited } = links;
  return (
    <Card labelledBy={id} className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="grid gap-1">
          <h2 id={id} className="text-lg font-bold">
            {displayName}
          </h2>
          <p className="text-sm text-muted">{t(`role.${role}`)}</p>
        </div>
        <Badge tone={tones[linkState]}>{t(`link.${linkState}`)}</Badge>
      </div>
      {url !== null && <NewLink url={url} name={displayName} />}
      <ChangeAlert change={last} />
      <p role="status" className="empty:hidden">
        {isSent && t("linkSent")}
        {isInvited && t("invited")}
      </p>
      <MemberTools member={member} links={links} />
    </Card>
  );
}

type MemberToolsProps = {
  readonly member: MemberRowProps["member"];
  readonly links: ReturnType<typeof useLinks>;
};

function MemberTools({ member, links }: MemberToolsProps) {
  const { t } = useTranslation("people");
  const { personId, displayName, linkState, role } = member;
  const { isPending, issue, send, invite, revoke } = links;
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        isPending={isPending}
        pendingLabel={t("working")}
        onPress={issue}
        aria-label={t("newLinkFor", { name: displayName })}
      >
        <LinkIcon aria-hidden className="size-5" />
        {t("newLink")}
      </Button>
      <Button
        isDisabled={isPending}
        onPress={send}
        aria-label={t("sendLinkTo", { name: displayName })}
      >
        <Send aria-hidden className="size-5" />
        {t("sendLink")}
      </Button>
      <Button
        isDisabled={isPending}
        onPress={invite}
        aria-label={t("inviteTo", { name: displayName })}
      >
        <MailPlus aria-hidden className="size-5" />
        {t("invite")}
      </Button>
      {(linkState === "unused" || linkState === "used") && (
        <RevokeLink name={displayName} isPending={isPending} onRevoke={revoke} />
      )}
      {role === "client" && (
        <>
          <PlanLink personId={personId} name={displayName} />
          <WorryButton clientId={personId} name={displayName} />
        </>
      )}
    </div>
  );
}
