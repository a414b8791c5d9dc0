import "./words.ts";
import { Card } from "@hearth/ui/Card";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Outputs } from "../../lib/me.ts";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { Planned } from "./Planned.tsx";
import { ScheduleForm } from "./ScheduleForm.tsx";
import { usePathParam } from "../../lib/usePathParam.ts";

/** One more session of a group. */
export function SchedulePage() {
  const { t } = useTranslation("schedule");
  const groupId = usePathParam("groupId");
  const [planned, setPlanned] = useState<Outputs["schedule"]["create"] | null>(null);
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <PageHeading note={t("note")}>{t("title")}</PageHeading>
      {planned && <Planned session={planned} />}
      <Card>
        <ScheduleForm groupId={groupId} onPlanned={setPlanned} />
      </Card>
    </div>
  );
}
