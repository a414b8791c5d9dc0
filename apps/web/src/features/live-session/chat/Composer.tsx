import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { Select, type SelectOption } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { RoomSession } from "../roomParts.ts";
import { changeDraft, type Draft, useKept } from "./chatKeeper.ts";
import { chatTo, isPerson, peopleFor, recipientsFor } from "./recipients.ts";
import { useSay } from "./useSay.ts";

type ComposerProps = {
  readonly view: ControlView;
  readonly session: Pick<RoomSession, "act">;
};

/** Words and for whom. The draft stays when the panel closes. */
export function Composer({ view, session }: ComposerProps) {
  const { t } = useTranslation("chat");
  const options = recipientsFor(view, t);
  const { draft } = useKept(view.sessionId);
  const to = options.find(({ id }) => id === draft.to)?.id ?? options[0]?.id;
  if (to === undefined) return <p className="text-muted">{t("lockedGroup")}</p>;
  const others = isPerson(to) ? peopleFor(view).filter(({ id }) => id !== to) : [];
  const also = others.some(({ id }) => id === draft.also) ? draft.also : "";
  const chosen = { to, also, text: draft.text };
  return (
    <div className="grid grid-cols-1 gap-2 border-t border-line pt-3">
      <Recipients sessionId={view.sessionId} draft={chosen} options={options} others={others} />
      <Writing sessionId={view.sessionId} draft={chosen} session={session} />
    </div>
  );
}

type RecipientsProps = {
  readonly sessionId: string;
  readonly draft: Draft;
  readonly options: readonly SelectOption[];
  readonly others: readonly SelectOption[];
};

function Recipients({ sessionId, draft, options, others }: RecipientsProps) {
  const { t } = useTranslation("chat");
  return (
    <>
      <Select
        label={t("to")}
        options={options}
        value={draft.to}
        onChange={(to) => changeDraft(sessionId, { to, also: "" })}
      />
      {others.length > 0 && (
        <Select
          label={t("also")}
          options={[{ id: "nobody", label: t("nobodyElse") }, ...others]}
          value={draft.also === "" ? "nobody" : draft.also}
          onChange={(id) => changeDraft(sessionId, { also: id === "nobody" ? "" : id })}
        />
      )}
    </>
  );
}

type WritingProps = Pick<RecipientsProps, "sessionId" | "draft"> & Pick<ComposerProps, "session">;

function Writing({ sessionId, draft, session }: WritingProps) {
  const { t } = useTranslation("chat");
  const say = useSay(sessionId, session);
  const text = draft.text.trim();
  const send = () => {
    if (text === "") return;
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
      <Button type="submit" variant="primary" isDisabled={text === ""}>
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
