import { Card } from "@hearth/ui/Card";
import { Switch } from "@hearth/ui/Switch";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMe } from "../me.ts";
import { forgetKept, keepFor } from "./keptShelf.ts";
import { useKeeps } from "./useKeeps.ts";

/** Whether this device keeps what its person may need without network: nobody is asked to sign in to read it then. */
export function KeepChoice() {
  const { t } = useTranslation();
  const { personId } = useMe();
  const queries = useQueryClient();
  const keeps = useKeeps();
  const choose = (wanted: boolean) => {
    // Asked anew, what is here already is put down too.
    if (wanted) void keepFor(personId).then(() => queries.invalidateQueries());
    else void forgetKept();
  };
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg font-bold">{t("kept.title")}</h2>
      <p className="text-muted">{t("kept.note")}</p>
      <Switch isSelected={keeps} onChange={choose}>
        {t("kept.choice")}
      </Switch>
    </Card>
  );
}
