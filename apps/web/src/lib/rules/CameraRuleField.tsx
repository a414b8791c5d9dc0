import "./words.ts";
import { CameraRule } from "@hearth/contracts/live/floor";
import { Choice } from "@hearth/ui/Choice";
import { useTranslation } from "react-i18next";

type CameraRuleFieldProps = {
  readonly rule: CameraRule;
  readonly onChange: (rule: CameraRule) => void;
};

/** Whether clients' cameras are asked for, left to them, or kept off. */
export function CameraRuleField({ rule, onChange }: CameraRuleFieldProps) {
  const { t } = useTranslation("rules");
  return (
    <div className="grid gap-1.5">
      <p aria-hidden className="text-sm font-semibold">
        {t("cameras.rule")}
      </p>
      <Choice
        label={t("cameras.rule")}
        options={CameraRule.options.map((id) => ({ id, label: t(`cameras.${id}`) }))}
        value={rule}
        onChange={onChange}
      />
    </div>
  );
}
