import { Button } from "@hearth/ui/Button";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";

export type LineToolsProps = {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (to: "up" | "down") => void;
  readonly onRemove: () => void;
};

/** One place up, one down, or off the list. */
export function LineTools({ name, isFirst, isLast, onMove, onRemove }: LineToolsProps) {
  const { t } = useTranslation("helpSettings");
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        size="icon"
        aria-label={t("up", { name })}
        data-tool="up"
        onPress={() => onMove("up")}
        isDisabled={isFirst}
      >
        <ArrowUp aria-hidden className="size-5" />
      </Button>
      <Button
        size="icon"
        aria-label={t("down", { name })}
        data-tool="down"
        onPress={() => onMove("down")}
        isDisabled={isLast}
      >
        <ArrowDown aria-hidden className="size-5" />
      </Button>
      <Button variant="quiet" onPress={onRemove} aria-label={t("removeLine", { name })}>
        {t("remove")}
      </Button>
    </div>
  );
}
