import { Button } from "@hearth/ui/Button";
import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";

export type CardToolsProps = {
  readonly skill: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

const look = "size-5";

/** What can be done with one card. */
export function CardTools({ skill, isFirst, isLast, onMove, onEdit, onRemove }: CardToolsProps) {
  const { t } = useTranslation("plan");
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant="quiet"
        size="icon"
        data-move={-1}
        isDisabled={isFirst}
        onPress={() => onMove(-1)}
        aria-label={t("cards.up", { skill })}
      >
        <ArrowUp aria-hidden className={look} />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        data-move={1}
        isDisabled={isLast}
        onPress={() => onMove(1)}
        aria-label={t("cards.down", { skill })}
      >
        <ArrowDown aria-hidden className={look} />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        onPress={onEdit}
        aria-label={t("cards.editOne", { skill })}
      >
        <Pencil aria-hidden className={look} />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        onPress={onRemove}
        aria-label={t("cards.removeOne", { skill })}
      >
        <Trash2 aria-hidden className={look} />
      </Button>
    </div>
  );
}
