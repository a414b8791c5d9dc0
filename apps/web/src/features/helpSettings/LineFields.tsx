import { Card } from "@hearth/ui/Card";
import { TextField } from "@hearth/ui/TextField";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { FaultName, LineDraft } from "./linesDraft.ts";
import { LineTools, type LineToolsProps } from "./LineTools.tsx";

type LineFieldsProps = Omit<LineToolsProps, "name"> & {
  readonly line: LineDraft;
  readonly place: number;
  readonly faultOf: (field: string) => FaultName | undefined;
  readonly onChange: (line: LineDraft) => void;
};

/** One crisis line: what people read in both languages, and each way to it. */
export function LineFields({ line, place, faultOf, onChange, ...tools }: LineFieldsProps) {
  const { t } = useTranslation("helpSettings");
  const id = useId();
  const { name, note } = line;
  const title = name.en.trim() || t("line", { n: place });
  const error = (field: string) => {
    const fault = faultOf(field);
    return fault && t(`fault.${fault}`);
  };
  const way = (field: "call" | "text" | "textWord" | "chat" | "regions") => ({
    ...{ label: t(`field.${field}`), value: line[field], error: error(field) },
    onChange: (value: string) => onChange({ ...line, [field]: value }),
  });
  return (
    <Card labelledBy={id} className="grid grid-cols-1 gap-4">
      <h3 id={id} className="font-semibold wrap-anywhere">
        {title}
      </h3>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <InBoth
          field="name"
          value={name}
          error={error("name")}
          onChange={(both) => onChange({ ...line, name: both })}
        />
        <InBoth
          field="note"
          value={note}
          error={error("note")}
          rows={3}
          onChange={(both) => onChange({ ...line, note: both })}
        />
        <TextField {...way("call")} type="tel" />
        <TextField {...way("chat")} type="url" description={t("chatHint")} />
        <TextField {...way("text")} type="tel" />
        <TextField {...way("textWord")} maxLength={20} description={t("textWordHint")} />
        <TextField {...way("regions")} description={t("regionsHint")} />
      </div>
      <LineTools name={title} {...tools} />
    </Card>
  );
}

type InBothProps = {
  readonly field: "name" | "note";
  readonly value: LineDraft["name"];
  readonly rows?: number;
  readonly error: string | undefined;
  readonly onChange: (value: LineDraft["name"]) => void;
};

/** The same in both languages: what is not written in Spanish is shown in English. */
function InBoth({ field, value, error, onChange, ...look }: InBothProps) {
  const { t } = useTranslation("helpSettings");
  return (
    <>
      <TextField
        {...look}
        label={t(`field.${field}En`)}
        maxLength={300}
        value={value.en}
        error={error}
        onChange={(en) => onChange({ ...value, en })}
      />
      <TextField
        {...look}
        label={t(`field.${field}Es`)}
        maxLength={300}
        value={value.es}
        onChange={(es) => onChange({ ...value, es })}
      />
    </>
  );
}
