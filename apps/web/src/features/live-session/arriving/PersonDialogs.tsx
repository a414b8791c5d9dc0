import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Do } from "../useAct.ts";
import type { DoorPerson } from "./doorParts.ts";
import { EmergencyDialog } from "./EmergencyDialog.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { SendBackDialog } from "./SendBackDialog.tsx";
import { WriteWords } from "./WriteDialog.tsx";

// What asks the house beside the session: who comes by a link never loads it.
const LinkDialog = lazy(async () => ({ default: (await import("./LinkDialog.tsx")).LinkDialog }));
const WorryDialog = lazy(async () => ({
  default: (await import("../../../lib/worry/WorryDialog.tsx")).WorryDialog,
}));

/** What was chosen about somebody. */
export type Step = "emergency" | "worry" | "write" | "sendBack" | "remove" | "resend" | "revoke";

type PersonDialogsProps = {
  readonly step: Step | null;
  readonly person: DoorPerson;
  readonly sessionId: string;
  readonly act: Do;
  readonly onDone: () => void;
};

/** The dialog of what was chosen. */
export function PersonDialogs({ step, person, sessionId, act, onDone }: PersonDialogsProps) {
  const { t } = useTranslation("arriving");
  const { participantId, personId, name } = person;
  const asked = { person, act, onDone };
  if (step === null) return null;
  if (step === "write")
    return (
      <WriteWords
        title={t("lobby.writeName", { name })}
        isOpen
        onOpenChange={onDone}
        onSend={(text) => act("tellWaiting", { participantIds: [participantId], text })}
      />
    );
  if (step === "sendBack") return <SendBackDialog {...asked} />;
  if (step === "remove") return <RemoveDialog {...asked} />;
  if (step === "emergency")
    return <EmergencyDialog {...{ participantId, name, sessionId }} onClose={onDone} />;
  if (personId === null) return null;
  return (
    <Suspense>
      {step === "worry" ? (
        <WorryDialog clientId={personId} name={name} onDone={onDone} />
      ) : (
        <LinkDialog step={step} about={{ sessionId, personId }} name={name} onDone={onDone} />
      )}
    </Suspense>
  );
}
