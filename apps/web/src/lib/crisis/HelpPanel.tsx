import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import { CallOnDuty } from "./CallOnDuty.tsx";
import { LineWays } from "./LineWays.tsx";
import { OwnPlanLink } from "./OwnPlanLink.tsx";
import { useLines } from "./useLines.ts";

type HelpPanelProps = {
  /** The person goes to another page from here: what is above the page is closed. */
  readonly onLeave?: () => void;
};

/** Everything that helps right now: the emergency number, who is on call, the own plan, and the crisis lines. */
export function HelpPanel({ onLeave }: HelpPanelProps) {
  const { t } = useTranslation("crisis");
  const { emergencyNumber: number, lines } = useLines();
  return (
    <div className="grid gap-6 text-start">
      <section className="grid gap-2">
        <h2 className="font-semibold">{t("emergency.title", { number })}</h2>
        <p className="text-muted">{t("emergency.text")}</p>
        <ButtonLink variant="danger" href={`tel:${number}`}>
          {t("emergency.call", { number })}
        </ButtonLink>
      </section>
      <CallOnDuty />
      <OwnPlanLink {...(onLeave && { onLeave })} />
      <section className="grid gap-4">
        <h2 className="font-semibold">{t("lines.title")}</h2>
        {lines.map((line) => (
          <LineWays key={line.name.en} line={line} />
        ))}
      </section>
    </div>
  );
}
