import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { RoomSession } from "../roomParts.ts";
import { changeDraft, type Draft, useKept } from "./chatKeeper.ts";
import { Recipients } from "./Recipients.tsx";
import { chatTo, isPerson, obstacleTo, peopleFor, recipientsFor } from "./recipients.ts";
import { useSay } from "./useSay.ts";

type ComposerProps = {
  readonly view: ControlView;
  readonly session: Pick<RoomSession, "act">;
};

/** Words and for whom. The draft stays when the panel closes, and waits when its reader can't be reached. */
export function Composer({ view, session }: ComposerProps) {
  const { t } = useTranslation("chat");
  const options = recipientsFor(view, t);
  const { draft } = useKept(view.sessionId);
  if (options.length === 0 && draft.text === "")
    return <p className="text-muted">{t("lockedGroup")}</p>;
  const others = isPerson(draft.to) ? peopleFor(view).filter(({ id }) => id !== draft.to.id) : [];
  const obstacle = obstacleTo(draft, view);
  return (
    <div className="grid grid-cols-1 gap-2 border-t border-line pt-3">
      <Recipients sessionId={view.sessionId} draft={draft} options={options} others={others} />
      {obstacle && (
        <p role="status" className="text-sm font-medium text-on-warn-soft">
          {t(obstacle.why, { name: obstacle.name })}
        </p>
      )}
      <Writing
        sessionId={view.sessionId}
        draft={draft}
        session={session}
        isHeldBack={obstacle !== null}
      />
    </div>
  );
}

type WritingProps = Pick<ComposerProps, "session"> & {
  readonly sessionId: string;
  readonly draft: Draft;
  readonly isHeldBack: boolean;
};

function Writing({ sessionId, draft, session, isHeldBack }: WritingProps) {
  const { t } = useTranslation("chat");
  const say = useSay(sessionId, session);
  const text = draft.text.trim();
  const isIdle = text === "" || isHeldBack;
  const send = () => {
    if (isIdle) return;
    changeDraft(sessionId, { text: "" });
    void say(chatTo(draft), text);
  };
  return (
    <form
      className="grid grid-cols-1 gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={t("message")}
        description={t("help")}
        rows={2}
        maxLength={2_000}
        value={draft.text}
        onChange={(written) => changeDraft(sessionId, { text: written })}
        onKeyDown={(event) => sendOnEnter(event, send)}
      />
      <Button type="submit" variant="primary" isDisabled={isIdle}>
        {t("send")}
      </Button>
    </form>
  );
}

/** Not while a word is still being composed, as in many scripts. */
function sendOnEnter(event: KeyboardEvent, send: () => void): void {
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  send();
}
