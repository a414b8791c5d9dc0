import type { Answers, AnswerValue } from "@hearth/contracts/homework/answers";
import type { Field, FieldOf } from "@hearth/contracts/homework/form";
import type { ReactNode } from "react";
import { AgainField } from "./AgainField.tsx";
import { FilesField } from "./FilesField.tsx";
import { OneField } from "./OneField.tsx";
import { RatingField } from "./RatingField.tsx";
import { RowsField } from "./RowsField.tsx";
import { SeveralField } from "./SeveralField.tsx";
import { WordsField } from "./WordsField.tsx";
import { YesNoField } from "./YesNoField.tsx";
import { idsIn, numberIn, rowsIn, textIn, yesIn } from "./valueIn.ts";

type AskedFieldProps = {
  readonly field: Field;
  readonly answers: Answers;
  readonly isMissing: boolean;
  readonly onAnswer: (value: AnswerValue | null) => void;
};

type Rest = Pick<AskedFieldProps, "isMissing" | "onAnswer" | "answers"> & {
  readonly value: AnswerValue | undefined;
};
type Kinds = { readonly [K in Field["kind"]]: (field: FieldOf<K>, rest: Rest) => ReactNode };

const kinds: Kinds = {
  one: (field, { value, ...rest }) => <OneField field={field} chosen={textIn(value)} {...rest} />,
  several: (field, { value, ...rest }) => (
    <SeveralField field={field} chosen={idsIn(value)} {...rest} />
  ),
  rating: (field, { value, ...rest }) => (
    <RatingField field={field} rated={numberIn(value)} {...rest} />
  ),
  yesNo: (field, { value, ...rest }) => <YesNoField field={field} isYes={yesIn(value)} {...rest} />,
  text: (field, { value, ...rest }) => <WordsField field={field} text={textIn(value)} {...rest} />,
  files: (field, { value, ...rest }) => (
    <FilesField field={field} fileIds={idsIn(value)} {...rest} />
  ),
  rows: (field, { value, ...rest }) => <RowsField field={field} rows={rowsIn(value)} {...rest} />,
  again: (field, { value, answers, ...rest }) => (
    <AgainField field={field} rows={rowsIn(value)} of={rowsIn(answers[field.of])} {...rest} />
  ),
};

const drawn = <K extends Field["kind"]>(field: FieldOf<K> & { readonly kind: K }, rest: Rest) =>
  kinds[field.kind](field, rest);

/** One question, by how it is answered. */
export const AskedField = ({ field, ...rest }: AskedFieldProps) =>
  drawn(field, { ...rest, value: rest.answers[field.fieldId] });
