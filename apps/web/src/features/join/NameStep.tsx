import { DisplayName, type NameRule } from "@hearth/contracts/identity";
import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { useNameCheck } from "./useNameCheck.ts";

type NameStepProps = {
  readonly suggestedName: string;
  readonly nameRule: NameRule;
  readonly onConfirmed: (name: string) => void;
};

/** The name that the group will see, confirmed or changed, as the rule of the group allows it. */
export function NameStep({ suggestedName, nameRule, onConfirmed }: NameStepProps) {
  const { t } = useTranslation("join");
  const [name, setName] = useState(suggestedName);
  const [asked, setAsked] = useState(false);
  const { check, isPending, problem, refused } = useNameCheck(onConfirmed);
  const checked = DisplayName.safeParse(name);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (checked.success) check(checked.data);
  };
  const refusal = refused === checked.data ? t(`name.refused.${nameRule}`) : undefined;
  const fault = checked.success ? refusal : t(faultIn(name));
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <PageHeading note={t("name.note")}>{t("name.title")}</PageHeading>
      {problem && <ProblemAlert problem={problem} />}
      <TextField
        label={t("name.label")}
        description={t(`name.rule.${nameRule}`)}
        autoComplete="nickname"
        value={name}
        onChange={setName}
        error={asked ? fault : undefined}
        isRequired
      />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isPending={isPending}
        pendingLabel={t("welcome.working")}
      >
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
