import { PlannedRooms } from "@hearth/contracts/live/rooms";
import type { Pair, RoomSet } from "@hearth/contracts/sessions/breakouts";
import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../../lib/planning/plan.ts";
import { RoomBoard } from "../../lib/planning/RoomBoard.tsx";
import { NewerAlert } from "../../lib/ui/NewerAlert.tsx";
import type { SetDraft, useRoomSets } from "./useRoomSets.ts";

export type SetFormProps = {
  readonly sets: readonly RoomSet[];
  readonly draft: SetDraft;
  readonly onDraft: (draft: SetDraft | null) => void;
  readonly hand: Pick<ReturnType<typeof useRoomSets>, "save" | "forget" | "isSaving" | "isStale">;
  readonly group: { readonly clients: readonly Person[]; readonly pairs: readonly Pair[] };
};

/** Prepares rooms: a name, and who is in which room. */
export function SetForm({ sets, draft, onDraft, hand, group }: SetFormProps) {
  const { t } = useTranslation("roomSets");
  const [asked, setAsked] = useState(false);
  const [made, setMade] = useState(draft);
  const isNamed = made.name.trim() !== "";
  const save = (version: number) => {
    setAsked(true);
    if (!isNamed || !PlannedRooms.safeParse(made.rooms).success) return;
    hand.save({ ...made, version }, () => onDraft(null));
  };
  const newest = sets.find(({ setId }) => setId === made.setId);
  return (
    <div className="grid grid-cols-1 gap-4">
      {hand.isStale && newest && (
        <NewerAlert
          onMine={() => save(newest.version)}
          onTheirs={() => {
            hand.forget();
            setMade(newest);
          }}
        />
      )}
      <TextField
        label={t("sets.name")}
        value={made.name}
        maxLength={80}
        onChange={(name) => setMade({ ...made, name })}
        error={asked && !isNamed ? t("sets.nameMissing") : undefined}
        isRequired
      />
      <RoomBoard
        rooms={made.rooms}
        people={group.clients}
        pairs={group.pairs}
        onChange={(rooms) => setMade({ ...made, rooms })}
      />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" isPending={hand.isSaving} onPress={() => save(made.version)}>
          {t("sets.save")}
        </Button>
        <Button onPress={() => onDraft(null)}>{t("sets.cancel")}</Button>
      </div>
    </div>
  );
}
