import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import type { PlannerHand } from "./usePlanner.ts";

/** Somebody else saved first: their plan is shown, and one's own is a press away. */
export function NewerPlan({
  plan,
  takeMine,
  takeTheirs,
}: Pick<PlannerHand, "plan" | "takeMine" | "takeTheirs">) {
  const { t } = useTranslation("rooms");
  return (
    <Alert
      tone="warn"
      role="alert"
      title={t("newer.title")}
      actions={
        <>
          <Button onPress={takeMine}>{t("newer.mine")}</Button>
          <Button onPress={takeTheirs}>{t("newer.theirs")}</Button>
        </>
      }
    >
      {t("newer.text", { name: plan.savedBy })}
    </Alert>
  );
}
