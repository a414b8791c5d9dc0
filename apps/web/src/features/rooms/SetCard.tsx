import type { RoomSet } from "@hearth/contracts/sessions/breakouts";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { useTranslation } from "react-i18next";

type SetCardProps = {
  readonly set: RoomSet;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
};

/** Prepared rooms: how many, for how many people. */
export function SetCard({ set: { setId, name, rooms }, onEdit, onDelete }: SetCardProps) {
  const { t } = useTranslation("roomSets");
  const title = `set-${setId}`;
  const people = rooms.reduce((sum, { personIds }) => sum + personIds.length, 0);
  return (
    <Card labelledBy={title} className="grid grid-cols-1 gap-3">
      <h3 id={title} className="font-semibold wrap-anywhere">
        {name}
      </h3>
      <p className="text-muted">
        {t("sets.about", {
          rooms: t("sets.rooms", { count: rooms.length }),
          people: t("sets.people", { count: people }),
        })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button aria-label={t("sets.editNamed", { name })} onPress={onEdit}>
          {t("sets.edit")}
        </Button>
        <DialogTrigger>
          <Button variant="quiet" aria-label={t("sets.deleteNamed", { name })}>
            {t("sets.delete")}
          </Button>
          <Dialog
            role="alertdialog"
            title={t("sets.deleteNamed", { name })}
            actions={(close) => (
              <>
                <Button onPress={close}>{t("sets.keep")}</Button>
                <Button
                  variant="danger"
                  onPress={() => {
                    onDelete();
                    close();
                  }}
                >
                  {t("sets.delete")}
                </Button>
              </>
            )}
          >
            <p>{t("sets.deleteText")}</p>
          </Dialog>
        </DialogTrigger>
      </div>
    </Card>
  );
}
