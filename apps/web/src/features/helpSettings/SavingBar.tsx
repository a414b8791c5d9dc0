import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { NewerAlert } from "../../lib/ui/NewerAlert.tsx";
import { SaveStatus } from "../../lib/ui/SaveStatus.tsx";
import type { Hand } from "./useHelpSettings.ts";

type SavingBarProps = {
  readonly hand: Pick<Hand<unknown>, "last" | "isSaving" | "isStale">;
  readonly label: string;
  readonly isChanged: boolean;
  /** It was to be saved, and something is missing or wrong. */
  readonly isRefused: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
};

/** The end of a form of settings: what became of the last change, a newer one of somebody else, and saving. */
export function SavingBar({ hand, label, isChanged, isRefused, ...newer }: SavingBarProps) {
  const { t } = useTranslation("helpSettings");
  const { last, isStale, isSaving } = hand;
  return (
    <div className="grid grid-cols-1 gap-4">
      {isStale ? <NewerAlert {...newer} /> : <ChangeAlert change={last} />}
      {isRefused && <Alert tone="danger" role="alert" title={t("refused")} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" size="lg" isPending={isSaving}>
          {label}
        </Button>
        {isChanged && !isSaving ? (
          <p role="status" className="text-sm text-muted">
            {t("unsaved")}
          </p>
        ) : (
          <SaveStatus change={isStale ? undefined : last} />
        )}
      </div>
    </div>
  );
}
