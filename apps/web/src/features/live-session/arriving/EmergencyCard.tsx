import { Dialog } from "@hearth/ui/Dialog";
import { Link } from "@hearth/ui/Link";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Outputs } from "../../../lib/me.ts";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useDates } from "../../../lib/time/useDates.ts";
import { deviceTimeZone } from "../../../lib/time/zones.ts";
import { Answer } from "../../../lib/ui/Answer.tsx";

type EmergencyCardProps = {
  readonly participantId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly onClose: () => void;
};

/** Where somebody is today, how to reach them, and whom to call about them. Looked up anew each time, and logged. */
export function EmergencyCard({ participantId, name, sessionId, onClose }: EmergencyCardProps) {
  const { t } = useTranslation("arriving");
  const trpc = useTRPC();
  const found = useQuery({
    ...trpc.session.emergency.queryOptions({ sessionId, participantId }),
    gcTime: 0,
  });
  return (
    <Dialog
      title={t("emergency.title", { name })}
      closeLabel={t("close")}
      isOpen
      onOpenChange={onClose}
    >
      <Answer query={found}>{(emergency) => <Emergency {...emergency} />}</Answer>
      <p className="text-sm text-muted">{t("emergency.logged")}</p>
    </Dialog>
  );
}

type Found = Outputs["session"]["emergency"];

function Emergency({ address, callBack, at, contact }: Found) {
  const { t } = useTranslation("arriving");
  const { time } = useDates(deviceTimeZone());
  return (
    <dl className="grid gap-3">
      <Entry name={t("emergency.address")}>
        {address ?? t("emergency.unknown")}
        {at !== null && ` (${t("emergency.saidAt", { time: time(at) })})`}
      </Entry>
      <Entry name={t("emergency.callBack")}>
        {callBack ? <Phone number={callBack} /> : t("emergency.unknown")}
      </Entry>
      <Entry name={t("emergency.contact")}>
        {contact ? (
          <>
            {contact.name}, {contact.relation}: <Phone number={contact.phone} />
          </>
        ) : (
          t("emergency.none")
        )}
      </Entry>
    </dl>
  );
}

const Entry = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt className="text-sm text-muted">{name}</dt>
    <dd className="font-medium break-words">{children}</dd>
  </div>
);

const Phone = ({ number }: { readonly number: string }) => (
  <Link href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}>{number}</Link>
);
