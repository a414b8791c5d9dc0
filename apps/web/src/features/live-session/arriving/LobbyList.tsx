import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acting } from "../useAct.ts";
import { LobbyEntry } from "./LobbyEntry.tsx";
import { WriteDialog } from "./WriteDialog.tsx";

type LobbyListProps = { readonly view: ControlView } & Pick<Acting, "act" | "pending">;

/** Who waits at the door, longest first: let in one, several or all; write to one or all; turn away. */
export function LobbyList({ view, act, pending }: LobbyListProps) {
  const { t } = useTranslation("arriving");
  const { lobby, phase } = view;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const isOpen = phase === "live";
  const chosen = lobby.map(({ participantId }) => participantId).filter((id) => marked.has(id));
  const mark = (participantId: string, isMarked: boolean) =>
    setMarked((before) => {
      const after = new Set(before);
      if (isMarked) after.add(participantId);
      else after.delete(participantId);
      return after;
    });
  return (
    <section aria-labelledby="lobby-title" className="grid grid-cols-1 gap-3">
      <h3 id="lobby-title" className="font-semibold">
        {t("lobby.title", { count: lobby.length })}
      </h3>
      {lobby.length === 0 && <p className="text-muted">{t("lobby.empty")}</p>}
      {lobby.length > 0 && !isOpen && <p className="text-muted">{t("lobby.notOpen")}</p>}
      {isOpen && (
        <AdmitButtons waiting={lobby.length} chosen={chosen} act={act} pending={pending} />
      )}
      <ul className="grid grid-cols-1 gap-2 empty:hidden">
        {lobby.map((waiting) => (
          <LobbyEntry
            key={waiting.participantId}
            waiting={waiting}
            act={act}
            {...(isOpen &&
              lobby.length > 1 && { isMarked: marked.has(waiting.participantId), onMark: mark })}
            canAdmit={isOpen}
          />
        ))}
      </ul>
      <WriteDialog
        title={t("lobby.writeAll")}
        onSend={(text) => act("tellWaiting", { participantIds: null, text })}
      />
    </section>
  );
}

type AdmitButtonsProps = {
  readonly waiting: number;
  readonly chosen: readonly string[];
} & Pick<Acting, "act" | "pending">;

function AdmitButtons({ waiting, chosen, act, pending }: AdmitButtonsProps) {
  const { t } = useTranslation("arriving");
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {waiting > 1 && (
        <Button
          variant="primary"
          isPending={pending === "admitAll"}
          onPress={() => void act("admitAll", {})}
        >
          {t("lobby.admitAll")}
        </Button>
      )}
      {chosen.length > 0 && (
        <Button onPress={() => void act("admit", { participantIds: [...chosen] })}>
          {t("lobby.admitChosen", { count: chosen.length })}
        </Button>
      )}
    </div>
  );
}
