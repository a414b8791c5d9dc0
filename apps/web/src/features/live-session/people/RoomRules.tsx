import type { ControlView } from "@hearth/contracts/live";
import type { Locks } from "@hearth/contracts/live/floor";
import { Switch } from "@hearth/ui/Switch";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { CameraRuleChoice } from "../cameras/CameraRuleChoice.tsx";
import type { RoomPartProps } from "../roomParts.ts";

const rules = [
  "groupChat",
  "privateChat",
  "microphone",
  "camera",
  "camerasForStaffOnly",
  "memberList",
  "notes",
  "sharing",
] as const satisfies (keyof Locks)[];

/** What clients may do here: each a switch that is on while it is allowed. */
export function RoomRules({
  view,
  part,
}: {
  readonly view: ControlView;
  readonly part: RoomPartProps;
}) {
  const { t } = useTranslation("floor");
  const id = useId();
  if (!view.floor) return null;
  const { locks } = view.floor;
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-2">
      <h3 id={id} className="font-semibold">
        {t("rules.title")}
      </h3>
      <p className="text-sm text-muted">{t("rules.help")}</p>
      {rules.map((rule) => (
        <Switch
          key={rule}
          isSelected={!locks[rule]}
          onChange={(isAllowed) =>
            void part.acting.act("setLocks", { locks: { [rule]: !isAllowed } })
          }
        >
          {t(`rules.${rule}`)}
        </Switch>
      ))}
      <CameraRuleChoice {...part} />
    </section>
  );
}
