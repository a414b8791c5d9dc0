import { Button } from "@hearth/ui/Button";
import { Checkbox } from "@hearth/ui/Checkbox";
import { Check } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Do } from "../useAct.ts";
import type { WaitingPerson } from "./doorParts.ts";
import { DoorReport } from "./DoorReport.tsx";
import { LobbyMenu } from "./LobbyMenu.tsx";
import { WaitTime } from "./WaitTime.tsx";

type LobbyEntryProps = {
  readonly waiting: WaitingPerson;
  readonly canAdmit: boolean;
  /** Left out where there are not several to choose from. */
  readonly isMarked?: boolean;
  readonly onMark?: (participantId: string, isMarked: boolean) => void;
  readonly act: Do;
};

/** One who waits: how long, what to mind, and what to do. */
export function LobbyEntry(props: LobbyEntryProps) {
  const { waiting, canAdmit, isMarked, onMark, act } = props;
  const { t } = useTranslation("arriving");
  const id = useId();
  const { participantId, displayName, since } = waiting;
  return (
    <li aria-labelledby={id} className="grid gap-1 rounded-control bg-sunken p-2 ps-3">
      <div className="flex flex-wrap items-center gap-2">
        {onMark && (
          <Checkbox
            aria-label={t("lobby.choose", { name: displayName })}
            isSelected={isMarked ?? false}
            onChange={(on) => onMark(participantId, on)}
          />
        )}
        <span className="grid min-w-24 grow basis-24">
          <span id={id} className="truncate font-medium">
            {displayName}
          </span>
          <WaitTime since={since} />
        </span>
        <LobbyMenu waiting={waiting} act={act} />
        {canAdmit && (
          <Button
            aria-label={t("lobby.admitName", { name: displayName })}
            onPress={() => void act("admit", { participantIds: [participantId] })}
          >
            <Check aria-hidden className="size-5" />
            {t("lobby.admit")}
          </Button>
        )}
      </div>
      <DoorReport waiting={waiting} />
    </li>
  );
}
