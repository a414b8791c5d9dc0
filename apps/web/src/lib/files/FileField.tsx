import "./words.ts";
import { fileTypes } from "@hearth/contracts/files";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { FileTrigger } from "@hearth/ui/FileTrigger";
import { Progress } from "@hearth/ui/Progress";
import { Paperclip, X } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../ui/ProblemAlert.tsx";
import { type Choice, type FileChoice, nameIn } from "./useFileChoice.ts";

type FileFieldProps = FileChoice & {
  /** Somebody wants to go on while the file is under way. */
  readonly isWaitedFor: boolean;
};

const endings = Object.keys(fileTypes).map((ending) => `.${ending}`);

/** One file of the device: chosen, sent, looked at; and what to do where it is not taken. */
export function FileField({ choice, choose, remove, isWaitedFor }: FileFieldProps) {
  const { t } = useTranslation("files");
  const id = useId();
  const name = nameIn(choice);
  const word = wordOf(choice);
  return (
    <div role="group" aria-labelledby={`${id}-label`} className="grid grid-cols-1 gap-2">
      <span id={`${id}-label`} className="text-sm font-semibold text-ink">
        {t("field")}
      </span>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {t("hint")}
      </p>
      <Trouble choice={choice} />
      {choice.state === "sending" && (
        <Progress label={t("state.sending", { name })} value={choice.part} />
      )}
      <p role="status" className="wrap-anywhere empty:hidden">
        {word && t(`state.${word}`, { name })}
      </p>
      {isWaitedFor && isUnderway(choice) && (
        <p role="alert" className="text-sm font-medium text-danger">
          {t("wait")}
        </p>
      )}
      <Ways id={id} choice={choice} choose={choose} remove={remove} />
    </div>
  );
}

type WaysProps = FileChoice & { readonly id: string };

/** Chooses a file, and takes it away again. */
function Ways({ id, choice, choose, remove }: WaysProps) {
  const { t } = useTranslation("files");
  const name = nameIn(choice);
  const isThere = isUnderway(choice) || choice.state === "ready";
  const takeAway = () => {
    // The button goes with what it takes away: the focus stays in the field.
    document.getElementById(id)?.focus();
    remove();
  };
  return (
    <div className="flex flex-wrap gap-2">
      <FileTrigger acceptedFileTypes={endings} onSelect={(list) => list?.[0] && choose(list[0])}>
        <Button id={id} aria-describedby={`${id}-hint`}>
          <Paperclip aria-hidden className="size-5 shrink-0" />
          {t(isThere ? "other" : "choose")}
        </Button>
      </FileTrigger>
      {isThere && (
        <Button variant="quiet" onPress={takeAway}>
          <X aria-hidden className="size-5 shrink-0" />
          <span className="min-w-0 text-start wrap-anywhere">
            {t(choice.state === "ready" ? "remove" : "stop", { name })}
          </span>
        </Button>
      )}
    </div>
  );
}

export const isUnderway = ({ state }: Choice): boolean =>
  state === "sending" || state === "checking";

/** What is said of it. How much is sent is on the bar, and not said piece by piece; a refusal is said by itself. */
function wordOf(choice: Choice) {
  const { state } = choice;
  if (state === "none" || state === "refused" || state === "failed") return null;
  return state === "sending" && choice.isCut ? "cut" : state;
}

function Trouble({ choice }: { readonly choice: Choice }) {
  const { t } = useTranslation("files");
  if (choice.state === "failed") return <ProblemAlert problem={choice.problem} />;
  if (choice.state !== "refused") return null;
  const { trouble, name } = choice;
  return (
    <Alert tone="danger" role="alert" title={t(`trouble.${trouble}.title`, { name })}>
      {t(`trouble.${trouble}.text`)}
    </Alert>
  );
}
