import { CopingCard } from "@hearth/contracts/homework/copingCards";
import { Radios } from "@hearth/ui/Radios";
import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";

type CardFieldsProps = {
  readonly draft: CopingCard;
  /** It was to be saved, and does not say what to do. */
  readonly isMissing: boolean;
  readonly onChange: (changes: Partial<CopingCard>) => void;
};

const kinds = CopingCard.shape.kind.options;

/** What is written on a card. */
export function CardFields({ draft, isMissing, onChange }: CardFieldsProps) {
  const { t } = useTranslation("plan");
  return (
    <>
      <TextField
        label={t("cards.skill")}
        maxLength={200}
        value={draft.skill}
        error={isMissing ? t("cards.skillMissing") : undefined}
        onChange={(skill) => onChange({ skill })}
      />
      <Radios
        label={t("cards.which")}
        value={draft.kind}
        options={kinds.map((kind) => ({ id: kind, label: t(`cards.about.${kind}`) }))}
        onChange={(id) => onChange({ kind: kinds.find((kind) => kind === id) ?? draft.kind })}
      />
      {draft.kind === "avoidance" && (
        <TextField
          label={t("cards.cost")}
          maxLength={300}
          value={draft.cost}
          onChange={(cost) => onChange({ cost })}
        />
      )}
      <TextField
        label={t("cards.worksWhen")}
        rows={2}
        maxLength={500}
        value={draft.worksWhen}
        onChange={(worksWhen) => onChange({ worksWhen })}
      />
    </>
  );
}
