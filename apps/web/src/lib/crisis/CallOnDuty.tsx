import { Button } from "@hearth/ui/Button";
import { PhoneCall } from "lucide-react";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { MeContext } from "../me.ts";
import { CallBackField } from "./CallBackField.tsx";
import { CallState } from "./CallState.tsx";
import type { Known } from "./HelpCall.ts";
import { type CallBack, useCallBack } from "./useCallBack.ts";
import { useHelpCall } from "./useHelpCall.ts";

const isOnItsWay = ({ way }: Known) => way === "sending" || way === "unsent";

const wasAsked = ({ told }: Known) => told !== null && told.state !== "none";
/** What was asked last has come to the program. */
const isKnown = (known: Known) => known.way === "idle" && wasAsked(known);

/** One press asks who is on call to come, and says truthfully how far that has got. */
export function CallOnDuty() {
  const { t } = useTranslation("crisis");
  const { known, press } = useHelpCall();
  const callBack = useCallBack(press);
  if (known.isFor === "nobody") return null;
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t("onCall.title")}</h2>
      {!wasAsked(known) && <p className="text-muted">{t("onCall.about")}</p>}
      <CallState known={known} />
      {!isOnItsWay(known) && (
        <CallBackField {...callBack} given={isKnown(known) ? callBack.given : null} />
      )}
      <Ask known={known} callBack={callBack} />
    </section>
  );
}

type AskProps = { readonly known: Known; readonly callBack: CallBack };

/** The press. While somebody is being called it only tells them where to call back. */
function Ask({ known, callBack }: AskProps) {
  const { t } = useTranslation("crisis");
  const isClient = use(MeContext)?.role === "client";
  const { ask, text } = callBack;
  if (isOnItsWay(known)) return null;
  if (known.told?.state === "calling")
    return (
      isClient && (
        <Button isDisabled={text.trim() === ""} onPress={ask}>
          {t("callBack.send")}
        </Button>
      )
    );
  return (
    <Button variant="primary" size="lg" onPress={ask}>
      <PhoneCall aria-hidden className="size-5" />
      {wasAsked(known) ? t("onCall.again") : t("onCall.press")}
    </Button>
  );
}
