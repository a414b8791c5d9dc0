import { Concern } from "@hearth/contracts/messaging/threads";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

export type ActKind = "report" | "hide" | "restore" | "keep";
type ActWords = { readonly concern: Concern; readonly words: string };

type ActDialogProps = {
  /** Null while nothing is asked. */
  readonly act: ActKind | null;
  readonly onClose: () => void;
  readonly onDone: (act: ActKind, words: ActWords) => void;
};

/** What somebody is about to do about a message, and why. */
export function ActDialog({ act, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation(["messages", "common"]);
  const id = useId();
  return (
    <Dialog
      title={act ? t(`act.${act}.title`) : ""}
      closeLabel={t("common:close")}
      isOpen={act !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      actions={(close) => (
        <>
          <Button onPress={close}>{t("common:cancel")}</Button>
          <Button type="submit" form={id} variant="primary">
            {act && t(`act.${act}.confirm`)}
          </Button>
        </>
      )}
    >
      {act && (
        <ActForm
          id={id}
          act={act}
          onDone={(words) => {
            onDone(act, words);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

type ActFormProps = {
  readonly id: string;
  readonly act: ActKind;
  readonly onDone: (words: ActWords) => void;
};

const most = 500;

function ActForm({ id, act, onDone }: ActFormProps) {
  const { t } = useTranslation("messages");
  const [concern, setConcern] = useState<Concern | null>(null);
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const lacks = faultsOf(act, { concern, words });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!lacks.concern && !lacks.words)
      onDone({ concern: concern ?? "other", words: words.trim() });
  };
  return (
    <form id={id} noValidate onSubmit={submit} className="grid gap-4">
      <p>{t(`act.${act}.text`)}</p>
      {asksConcern(act) && (
        <Select
          label={t("act.concern")}
          options={Concern.options.map((one) => ({ id: one, label: t(`concern.${one}`) }))}
          value={concern}
          onChange={(chosen) => setConcern(Concern.parse(chosen))}
          error={asked && lacks.concern ? t("act.chooseConcern") : undefined}
        />
      )}
      <TextField
        label={t(act === "report" ? "act.words" : "act.why")}
        rows={2}
        maxLength={most}
        value={words}
        onChange={setWords}
        error={asked && lacks.words ? t("act.sayWhy") : undefined}
      />
    </form>
  );
}

const asksConcern = (act: ActKind) => act === "report" || act === "hide";

type Given = { readonly concern: Concern | null; readonly words: string };

/** What is missing: staff always say why, who reports need not. */
const faultsOf = (act: ActKind, { concern, words }: Given) => ({
  concern: asksConcern(act) && concern === null,
  words: act !== "report" && words.trim() === "",
});
