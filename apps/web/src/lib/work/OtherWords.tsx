import type { AnswerValue, SavedAnswer } from "@hearth/contracts/homework/answers";
import type { Field } from "@hearth/contracts/homework/form";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import { Answered } from "./Answered.tsx";

type OtherWordsProps = {
  readonly field: Field;
  readonly other: SavedAnswer & { readonly value: AnswerValue };
  readonly onSettle: (takesOther: boolean) => void;
};

/** What was written on another device: nothing is lost, and one chooses. */
export function OtherWords({ field, other, onSettle }: OtherWordsProps) {
  const { t } = useTranslation("work");
  return (
    <Alert
      tone="warn"
      role="status"
      title={t("other.title")}
      actions={
        <>
          <Button onPress={() => onSettle(true)}>{t("other.take")}</Button>
          <Button onPress={() => onSettle(false)}>{t("other.keep")}</Button>
        </>
      }
    >
      <p>{t("other.text")}</p>
      <Answered field={field} value={other.value} />
    </Alert>
  );
}
