import { DisplayName } from "@hearth/contracts/identity";
import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";

type NameStepProps = {
  readonly suggestedName: string;
  readonly onConfirmed: (name: string) => void;
};

/** The name that the group will see, confirmed or changed. */
export function NameStep({ suggestedName, onConfirmed }: NameStepProps) {
  const { t } = useTranslation("join");
  const [name, setName] = useState(suggestedName);
  const [asked, setAsked] = useState(false);
  const checked = DisplayName.safeParse(name);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (checked.success) onConfirmed(checked.data);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <PageHeading note={t("name.note")}>{t("name.title")}</PageHeading>
      <TextField
        label={t("name.label")}
        description={t("name.rules")}
        autoComplete="nickname"
        value={name}
        onChange={setName}
        error={asked && !checked.success ? t(faultIn(name)) : undefined}
        isRequired
      />
      <Button type="submit" variant="primary" size="lg">
        {t("name.confirm")}
      </Button>
    </form>
  );
}

/** Which rule of a display name is broken. */
function faultIn(name: string) {
  if (name.trim() === "") return "name.missing";
  return name.trim().length > 60 ? "name.long" : "name.unreadable";
}
