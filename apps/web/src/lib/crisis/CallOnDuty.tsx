import { Button } from "@hearth/ui/Button";
import { PhoneCall } from "lucide-react";
import { useTranslation } from "react-i18next";
import { CallState } from "./CallState.tsx";
import type { Known } from "./HelpCall.ts";
import { useHelpCall } from "./useHelpCall.ts";

const isUnderway = ({ way, told }: Known) =>
  way === "sending" || way === "unsent" || told?.state === "calling";

/** One press asks who is on call to come, and says truthfully how far that has got. */
export function CallOnDuty() {
  const { t } = useTranslation("crisis");
  const { known, press } = useHelpCall();
  if (known.isFor === "nobody") return null;
  const wasAsked = known.told !== null && known.told.state !== "none";
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t("onCall.title")}</h2>
      {!wasAsked && <p className="text-muted">{t("onCall.about")}</p>}
      <CallState known={known} />
      {!isUnderway(known) && (
        <Button variant="primary" size="lg" onPress={() => void press()}>
          <PhoneCall aria-hidden className="size-5" />
          {wasAsked ? t("onCall.again") : t("onCall.press")}
        </Button>
      )}
    </section>
  );
}
