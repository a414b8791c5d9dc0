import { Button } from "@hearth/ui/Button";
import { Spinner } from "@hearth/ui/Spinner";
import { CloudOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { MessageBubble } from "./MessageBubble.tsx";
import type { WrittenChange } from "./usePosting.ts";

type OutgoingProps = {
  readonly change: WrittenChange;
  readonly onTakeBack: (change: WrittenChange) => void;
};

/** A message on its way: where it is, and what to do where it can't be sent. */
export function Outgoing({ change, onTakeBack }: OutgoingProps) {
  const { t } = useTranslation("messages");
  const { text, fileIds = [] } = change.input;
  return (
    <MessageBubble own author={t("you")} at={null} text={text}>
      {fileIds.length > 0 && <p className="text-sm">{t("aFile")}</p>}
      {change.state === "failed" && change.problem ? (
        <>
          <ProblemAlert problem={change.problem} />
          <Button onPress={() => onTakeBack(change)}>{t("takeBack")}</Button>
        </>
      ) : (
        <Way change={change} />
      )}
    </MessageBubble>
  );
}

function Way({ change: { state, problem } }: Pick<OutgoingProps, "change">) {
  const { t } = useTranslation("messages");
  const signedOut = problem?.code === "unauthenticated";
  const waits = signedOut ? t("state.signInFirst") : t("state.notSent");
  return (
    <p role="status" className="flex items-center justify-end gap-2 text-sm">
      {state === "not_saved_yet" && <CloudOff aria-hidden className="size-4 shrink-0" />}
      {state === "sending" && <Spinner label="" size="sm" />}
      {state === "not_saved_yet" ? waits : t(state === "saved" ? "state.sent" : "state.sending")}
    </p>
  );
}
