import "./words.ts";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { usePathParam } from "../../lib/usePathParam.ts";
import { RiskCard } from "./RiskCard.tsx";
import { useCall } from "./useCall.ts";

/** Where the message to somebody on call leads: who needs them, and one press to come. */
export function CallPage() {
  const { t } = useTranslation("risk");
  const { call, isMine, accept, last } = useCall(usePathParam("pageId"));
  return (
    <div className="mx-auto grid max-w-2xl gap-6">
      <PageHeading>{t("call.title")}</PageHeading>
      <Answer query={call}>
        {({ mayAccept, item }) => (
          <>
            <ChangeAlert change={last} />
            {mayAccept && (
              <>
                <p className="text-lg">
                  {t("call.text", { name: item.clientName ?? t("someone") })}
                </p>
                <Button variant="primary" size="lg" onPress={accept}>
                  {t("call.accept")}
                </Button>
              </>
            )}
            {!mayAccept && (
              <Alert tone={isMine(item) ? "good" : "info"} role="status">
                {t(isMine(item) ? "call.accepted" : "call.taken")}
              </Alert>
            )}
            {isMine(item) && <RiskCard item={item} />}
            <Link href={paths.risk}>{t("call.all")}</Link>
          </>
        )}
      </Answer>
    </div>
  );
}
