import "./words.ts";
import type { RoomSet } from "@hearth/contracts/sessions/breakouts";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { GroupFilesContext, useGroupFiles } from "../../lib/planning/groupFiles.ts";
import { emptyRooms } from "../../lib/planning/plan.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { SetCard } from "./SetCard.tsx";
import { SetForm } from "./SetForm.tsx";
import { useGroup } from "./useGroup.ts";
import { type SetDraft, useRoomSets } from "./useRoomSets.ts";

/** The rooms that are prepared for a group, days before it meets. */
export function RoomSets({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation("roomSets");
  const { t: planning } = useTranslation("planning");
  const hand = useRoomSets(groupId);
  const files = useGroupFiles(groupId);
  const { clients, pairs } = useGroup(groupId);
  const group = { clients, pairs: pairs.data?.pairs ?? [] };
  const [draft, setDraft] = useState<SetDraft | null>(null);
  const rooms = () => emptyRooms(2, (number) => planning("roomNumber", { number }));
  const edit = (next: SetDraft | null) => {
    hand.forget();
    setDraft(next);
  };
  return (
    <section aria-labelledby="room-sets" className="grid grid-cols-1 gap-3">
      <h2 id="room-sets" className="text-xl font-bold">
        {t("sets.title")}
      </h2>
      <p className="max-w-prose text-muted">{t("sets.explain")}</p>
      {!hand.isStale && <ChangeAlert change={hand.last} />}
      <Answer query={hand.sets}>
        {({ sets }) =>
          draft ? (
            <Card>
              <GroupFilesContext value={files}>
                <SetForm sets={sets} draft={draft} onDraft={edit} hand={hand} group={group} />
              </GroupFilesContext>
            </Card>
          ) : (
            <>
              <Sets sets={sets} onEdit={edit} onDelete={hand.remove} />
              <div>
                <Button onPress={() => edit({ setId: null, version: 0, name: "", rooms: rooms() })}>
                  {t("sets.new")}
                </Button>
              </div>
            </>
          )
        }
      </Answer>
    </section>
  );
}

type SetsProps = {
  readonly sets: readonly RoomSet[];
  readonly onEdit: (set: RoomSet) => void;
  readonly onDelete: (setId: string) => void;
};

function Sets({ sets, onEdit, onDelete }: SetsProps) {
  const { t } = useTranslation("roomSets");
  if (sets.length === 0) return <p className="text-muted">{t("sets.none")}</p>;
  return (
    <ul className="grid grid-cols-1 gap-3 md:grid-cols-2">
      {sets.map((set) => (
        <li key={set.setId}>
          <SetCard set={set} onEdit={() => onEdit(set)} onDelete={() => onDelete(set.setId)} />
        </li>
      ))}
    </ul>
  );
}
