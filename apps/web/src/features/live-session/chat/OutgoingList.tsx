import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import type { RoomSession } from "../roomParts.ts";
import { changeOutgoing, useKept } from "./chatKeeper.ts";
import { useSay } from "./useSay.ts";

type OutgoingListProps = {
  readonly sessionId: string;
  readonly session: Pick<RoomSession, "act">;
};

/** Words on their way, and those that did not arrive: they stay until they are sent or discarded. */
export function OutgoingList({ sessionId, session }: OutgoingListProps) {
  const { t } = useTranslation("chat");
  const { outgoing } = useKept(sessionId);
  const say = useSay(sessionId, session);
  return outgoing.map(({ id, to, text, problem }) => (
    <div
      key={id}
      className={`grid gap-1 rounded-control px-3 py-2 ${problem ? "bg-danger-soft text-on-danger-soft" : "bg-sunken"}`}
    >
      <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
      <p role={problem ? "alert" : "status"} className="text-sm">
        {problem ? [t("notSent"), problem.detail].filter(Boolean).join(": ") : t("sending")}
      </p>
      {problem && (
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => void say(to, text, id)}>{t("again")}</Button>
          <Button variant="quiet" onPress={() => changeOutgoing(sessionId, id, null)}>
            {t("discard")}
          </Button>
        </div>
      )}
    </div>
  ));
}
