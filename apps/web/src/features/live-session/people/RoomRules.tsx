import type { ControlView } from "@hearth/contracts/live";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LockSwitches } from "../../../lib/rules/LockSwitches.tsx";
import { CameraRuleChoice } from "../cameras/CameraRuleChoice.tsx";
import type { RoomPartProps } from "../roomParts.ts";

/** What clients may do here, and the rule for their cameras. */
export function RoomRules({
  view,
  part,
}: {
  readonly view: ControlView;
  readonly part: RoomPartProps;
}) {
  const { t } = useTranslation("rules");
  const id = useId();
  if (!view.floor) return null;
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-2">
      <h3 id={id} className="font-semibold">
        {t("title")}
      </h3>
      <LockSwitches
        locks={view.floor.locks}
        onChange={(name, isLocked) =>
          void part.acting.act("setLocks", { locks: { [name]: isLocked } })
        }
      />
      <CameraRuleChoice {...part} />
    </section>
  );
}
