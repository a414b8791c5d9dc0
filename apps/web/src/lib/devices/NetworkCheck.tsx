import type { NetworkAnswer } from "@hearth/media-client/networkVerdict";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { Spinner } from "@hearth/ui/Spinner";
import { useTranslation } from "react-i18next";

type NetworkCheckProps = { readonly answer: NetworkAnswer | null; readonly onAgain: () => void };

const tones = {
  good: "good",
  fair: "info",
  poor: "warn",
  blocked: "warn",
  unknown: "info",
} as const;

/** How well sound and picture get through from here, and why not better. */
export function NetworkCheck({ answer, onAgain }: NetworkCheckProps) {
  const { t } = useTranslation("devices");
  if (!answer)
    return (
      <p role="status" className="flex items-center gap-3">
        <Spinner label="" size="sm" />
        {t("network.checking")}
      </p>
    );
  const { verdict, reasons } = answer;
  return (
    <Alert
      tone={tones[verdict]}
      role="status"
      title={t(`network.${verdict}`)}
      actions={verdict !== "good" && <Button onPress={onAgain}>{t("network.again")}</Button>}
    >
      {reasons.map((reason) => (
        <p key={reason}>{t(`network.why.${reason}`)}</p>
      ))}
    </Alert>
  );
}
