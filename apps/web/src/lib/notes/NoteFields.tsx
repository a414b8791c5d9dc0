import type { NoteAnswers, NoteField } from "@hearth/contracts/sessions/notes";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";
import { PrintedText } from "./PrintedText.tsx";
import { SeveralField } from "./SeveralField.tsx";
import { useFormWords } from "./useFormWords.ts";

type Answer = NoteAnswers[string];

type NoteFieldsProps = {
  readonly fields: readonly NoteField[];
  readonly answers: NoteAnswers;
  readonly onAnswer: (fieldId: string, answer: Answer) => void;
};

/** The questions of a form with what was answered. */
export const NoteFields = ({ fields, answers, onAnswer }: NoteFieldsProps) =>
  fields.map((field) => (
    <Field
      key={field.fieldId}
      field={field}
      answer={answers[field.fieldId]}
      onAnswer={(answer) => onAnswer(field.fieldId, answer)}
    />
  ));

type FieldProps = {
  readonly field: NoteField;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
};

function Field({ field, answer, onAnswer }: FieldProps) {
  if (field.kind === "several")
    return <SeveralField field={field} chosen={listIn(answer)} onChange={onAnswer} />;
  if (field.kind === "one")
    return <OneField field={field} chosen={textIn(answer)} onChange={onAnswer} />;
  return <Text field={field} text={textIn(answer)} onChange={onAnswer} />;
}

const listIn = (answer: Answer | undefined) => (typeof answer === "object" ? answer : []);
const textIn = (answer: Answer | undefined) => (typeof answer === "string" ? answer : "");

type TextProps = {
  readonly field: NoteField;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

function Text({ field: { label, help }, text, onChange }: TextProps) {
  const say = useFormWords();
  return (
    <PrintedText text={text}>
      <TextField
        label={say(label)}
        description={help ? say(help) : undefined}
        rows={3}
        maxLength={8_000}
        value={text}
        onChange={onChange}
      />
    </PrintedText>
  );
}

type OneFieldProps = {
  readonly field: NoteField;
  readonly chosen: string;
  readonly onChange: (chosen: string) => void;
};

const unanswered = "unanswered";

function OneField({ field: { label, options }, chosen, onChange }: OneFieldProps) {
  const { t } = useTranslation("notes");
  const say = useFormWords();
  return (
    <Select
      label={say(label)}
      options={[
        { id: unanswered, label: t("choose") },
        ...options.map((option) => ({ id: option.optionId, label: say(option.label) })),
      ]}
      value={chosen === "" ? unanswered : chosen}
      onChange={(id) => onChange(id === unanswered ? "" : id)}
    />
  );
}
