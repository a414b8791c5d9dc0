import type { CameraRule } from "@hearth/contracts/live/floor";
import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";
import { CameraRuleField } from "../../../lib/rules/CameraRuleField.tsx";
import type { RoomPartProps } from "../roomParts.ts";

/** For staff: whether clients' cameras are asked for, left to them, or kept off, and for whom that does not hold. */
export function CameraRuleChoice({ snapshot, acting }: Pick<RoomPartProps, "snapshot" | "acting">) {
  const { t } = useTranslation("live");
  const { view } = snapshot;
  if (!view?.floor) return null;
  const { cameraRule: rule, cameraExceptions: exceptions } = view.floor;
  const clients = view.roster.filter(({ staff }) => !staff);
  const set = (change: { rule?: CameraRule; exceptions?: string[] }) =>
    void acting.act("setCameraRule", { rule, exceptions, ...change });
  const toggle = (id: string, isExcepted: boolean) =>
    set({
      exceptions: isExcepted ? [...exceptions, id] : exceptions.filter((other) => other !== id),
    });
  return (
    <div className="grid gap-3">
      <CameraRuleField rule={rule} onChange={(chosen) => set({ rule: chosen })} />
      {rule !== "optional" && clients.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="text-sm font-semibold">{t("cameras.exceptions")}</legend>
          {clients.map(({ participantId, displayName }) => (
            <Switch
              key={participantId}
              isSelected={exceptions.includes(participantId)}
              onChange={(isSelected) => toggle(participantId, isSelected)}
            >
              {displayName}
            </Switch>
          ))}
        </fieldset>
      )}
    </div>
  );
}
