import { Button } from "@hearth/ui/Button";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import type { RoomSession } from "../roomParts.ts";
import { useAct } from "../useAct.ts";

type WriteToRoomsProps = {
  readonly rooms: readonly { readonly roomId: string; readonly name: string }[];
  readonly session: Pick<RoomSession, "act">;
};

const everywhere = "*";

/** A line to one room or to all. What could not be sent stays where it was written. */
export function WriteToRooms({ rooms, session }: WriteToRoomsProps) {
  const { t } = useTranslation("rooms");
  const { act, pending, problem } = useAct(session);
  const [to, setTo] = useState(everywhere);
  const [text, setText] = useState("");
  const [isSent, setIsSent] = useState(false);
  const target = rooms.some(({ roomId }) => roomId === to) ? to : everywhere;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const chosen = target === everywhere ? null : [target];
    void act("say", { to: { kind: "rooms", rooms: chosen }, text }).then((done) => {
      setIsSent(done);
      if (done) setText("");
    });
  };
  return (
    <form
      onSubmit={submit}
      className="grid grid-cols-1 gap-3 rounded-control border border-line p-3"
    >
      {problem && <ProblemAlert problem={problem} />}
      <Select
        label={t("write.to")}
        options={[
          { id: everywhere, label: t("write.all") },
          ...rooms.map(({ roomId, name }) => ({ id: roomId, label: name })),
        ]}
        value={target}
        onChange={setTo}
      />
      <TextField
        label={t("write.text")}
        rows={2}
        maxLength={2_000}
        value={text}
        onChange={(written) => {
          setText(written);
          setIsSent(false);
        }}
      />
      <Button type="submit" isPending={pending === "say"} isDisabled={text.trim() === ""}>
        {t("write.send")}
      </Button>
      <p role="status" className="text-sm text-muted empty:hidden">
        {isSent && t("write.sent")}
      </p>
    </form>
  );
}
