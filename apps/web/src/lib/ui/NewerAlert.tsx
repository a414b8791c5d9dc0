import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";

type NewerWords = Readonly<Record<"title" | "text" | "mine" | "theirs", string>>;
type NewerAlertProps = {
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  /** Where theirs is what is shown, it is said in other words. */
  readonly words?: NewerWords;
};

/** Somebody else saved first. One's own is still there, and may take the place of theirs. */
export function NewerAlert({ onMine, onTheirs, words }: NewerAlertProps) {
  const { t } = useTranslation();
  const { title, text, mine, theirs } = words ?? t("newer", { returnObjects: true });
  return (
    <Alert
      tone="warn"
      role="alert"
      title={title}
      actions={
        <>
          <Button onPress={onMine}>{mine}</Button>
          <Button onPress={onTheirs}>{theirs}</Button>
        </>
      }
    >
      {text}
    </Alert>
  );
}
