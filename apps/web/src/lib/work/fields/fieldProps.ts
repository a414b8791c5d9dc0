import type { AnswerValue } from "@hearth/contracts/homework/answers";
import type { Field, FieldOf } from "@hearth/contracts/homework/form";
import { useTranslation } from "react-i18next";
import { useSay } from "../useSay.ts";

export type FieldProps<K extends Field["kind"]> = {
  readonly field: FieldOf<K>;
  /** It has to be answered, and is not. */
  readonly isMissing: boolean;
  readonly onAnswer: (value: AnswerValue | null) => void;
};

type Asked = Pick<Field, "label" | "stem" | "help">;

/** What is said of a question: its words, after those that belong before them, its help, and what is wrong. */
export function useAsked({ label, stem, help }: Asked, isMissing: boolean) {
  const { t } = useTranslation("work");
  const say = useSay();
  return {
    label: stem ? `${say(stem)} ${say(label)}` : say(label),
    ...(help && { description: say(help) }),
    ...(isMissing && { error: t("missing") }),
  };
}
