import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/api/trpc.ts";
import { Answer } from "../../lib/ui/Answer.tsx";

type HandOverDialogProps = {
  readonly itemId: string;
  readonly onHandOver: (toId: string, note: string) => void;
  readonly onDone: () => void;
};

/** To somebody of the care team, or who is on call. */
export function HandOverDialog({ itemId, onHandOver, onDone }: HandOverDialogProps) {
  const { t } = useTranslation(["risk", "common"]);
  const others = useQuery(useTRPC().risk.others.queryOptions({ itemId }));
  const [toId, setToId] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (toId === null) return;
    onHandOver(toId, note.trim());
    onDone();
  };
  return (
    <Dialog
      title={t("handing.title")}
      closeLabel={t("common:close")}
      isOpen
      onOpenChange={onDone}
      actions={(close) => (
        <>
          <Button onPress={close}>{t("common:cancel")}</Button>
          <Button variant="primary" onPress={submit}>
            {t("handing.confirm")}
          </Button>
        </>
      )}
    >
      <Answer query={others}>
        {({ people }) => (
          <div className="grid gap-4">
            <Select
              label={t("handing.to")}
              placeholder={t("handing.choose")}
              options={people.map(({ personId: id, name }) => ({
                id,
                label: name ?? t("colleague"),
              }))}
              value={toId}
              onChange={setToId}
              error={asked && toId === null ? t("handing.missing") : undefined}
            />
            <TextField
              label={t("handing.note")}
              rows={3}
              maxLength={4000}
              value={note}
              onChange={setNote}
            />
          </div>
        )}
      </Answer>
    </Dialog>
  );
}
