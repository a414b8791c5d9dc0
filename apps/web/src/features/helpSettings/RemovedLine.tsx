import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import type { PlacedLine } from "./linesDraft.ts";

type RemovedLineProps = {
  readonly removed: PlacedLine;
  readonly onUndo: (removed: PlacedLine) => void;
};

/** What was taken off, and the way back. */
export function RemovedLine({ removed, onUndo }: RemovedLineProps) {
  const { t } = useTranslation("helpSettings");
  const name = removed.line.name.en.trim() || t("line", { n: removed.at + 1 });
  return (
    <Alert
      tone="info"
      role="status"
      title={t("removed", { name })}
      actions={
        <Button data-undo="" onPress={() => onUndo(removed)}>
          {t("putBack")}
        </Button>
      }
    />
  );
}
