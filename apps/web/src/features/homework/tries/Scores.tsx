import type { Result } from "@hearth/contracts/homework/submissions";
import { Badge } from "@hearth/ui/Badge";
import { Card } from "@hearth/ui/Card";
import { Meter } from "@hearth/ui/Meter";
import { useTranslation } from "react-i18next";

/** What an instrument says of the answers, in the words of its definition. */
export function Scores({ result: { scores, remarks, followUps } }: { readonly result: Result }) {
  const { t } = useTranslation("homework");
  return (
    <Card className="grid grid-cols-1 gap-4">
      <h2 className="text-lg font-bold">{t("scores.title")}</h2>
      <p className="text-sm text-muted">{t("scores.note")}</p>
      {scores.length === 0 && <p>{t("scores.none")}</p>}
      {scores.map(({ scaleId, label, total, min, max, band }) => (
        <div key={scaleId} className="grid grid-cols-1 gap-2">
          <Meter
            label={t("scores.one", { label, total, max })}
            value={(total - min) / (max - min)}
            valueLabel={t("scores.value", { total, max })}
          />
          {band !== undefined && (
            <div>
              <Badge tone="accent">{band}</Badge>
            </div>
          )}
        </div>
      ))}
      <ul className="grid list-disc gap-1 pl-5 empty:hidden">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
        {followUps.map((workId) => (
          <li key={workId}>{t("scores.followUp", { work: workId.toUpperCase() })}</li>
        ))}
      </ul>
    </Card>
  );
}
