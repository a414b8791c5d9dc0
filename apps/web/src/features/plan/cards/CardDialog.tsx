import { CopingCard } from "@hearth/contracts/homework/copingCards";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../../lib/api/ids.ts";
import { CardFields } from "./CardFields.tsx";

type CardDialogProps = {
  /** Null: a new one. */
  readonly card: CopingCard | null;
  readonly onSave: (card: CopingCard) => void;
  readonly onClose: () => void;
};

const blank = (): CopingCard => ({
  ...{ cardId: newKey(), skill: "", kind: "problem", cost: "", worksWhen: "", helpedOn: null },
});

/** A card as it is written. */
export function CardDialog({ card, onSave, onClose }: CardDialogProps) {
  const { t } = useTranslation(["plan", "common"]);
  const [draft, setDraft] = useState(() => card ?? blank());
  const [isAsked, setAsked] = useState(false);
  const set = (changes: Partial<CopingCard>) => setDraft({ ...draft, ...changes });
  const isMissing = isAsked && draft.skill.trim() === "";
  const submit = () => {
    setAsked(true);
    const { data } = CopingCard.safeParse(draft);
    if (!data) return;
    onSave(data.kind === "avoidance" ? data : { ...data, cost: "" });
    onClose();
  };
  return (
    <Dialog
      title={t(card ? "cards.edit" : "cards.new")}
      isOpen
      onOpenChange={onClose}
      closeLabel={t("common:close")}
      actions={(close) => (
        <>
          <Button onPress={close}>{t("common:cancel")}</Button>
          <Button variant="primary" onPress={submit}>
            {t("cards.save")}
          </Button>
        </>
      )}
    >
      <CardFields draft={draft} isMissing={isMissing} onChange={set} />
    </Dialog>
  );
}
