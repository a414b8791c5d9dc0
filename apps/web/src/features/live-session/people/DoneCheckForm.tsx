import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acting } from "../useAct.ts";

/** Asks every client for a tap. */
export function DoneCheckForm({ acting }: { readonly acting: Acting }) {
  const { t } = useTranslation("floor");
  const [question, setQuestion] = useState(t("done.first"));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void acting.act("askDone", { question });
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-2" aria-label={t("done.title")}>
      <TextField
        label={t("done.question")}
        value={question}
        onChange={setQuestion}
        maxLength={80}
      />
      <Button
        type="submit"
        isDisabled={question.trim() === ""}
        isPending={acting.pending === "askDone"}
      >
        {t("done.ask")}
      </Button>
    </form>
  );
}
