import type { Input } from "@hearth/media-client/signalling";
import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";
import { CameraRuleField } from "../../../lib/rules/CameraRuleField.tsx";
import { isMember } from "../isMember.ts";
import type { RoomPartProps } from "../roomParts.ts";

/** For staff: whether clients' cameras are asked for, left to them, or kept off, and for whom that does not hold. */
export function CameraRuleChoice({ snapshot, acting }: Pick<RoomPartProps, "snapshot" | "acting">) {
  const { t } = useTranslation("live");
  const { view } = snapshot;
  if (!view?.floor) return null;
  const { cameraRule: rule, cameraExceptions: exceptions } = view.floor;
  const bound = view.roster.filter((one) => isMember(one) || one.role === "observer");
  const set = (change: Input<"setCameraRule">) => void acting.act("setCameraRule", change);
  return (
    <div className="grid gap-3">
      <CameraRuleField rule={rule} onChange={(chosen) => set({ rule: chosen })} />
      {rule !== "optional" && bound.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="text-sm font-semibold">{t("cameras.exceptions")}</legend>
          {bound.map(({ participantId, displayName }) => (
            <Switch
              key={participantId}
              isSelected={exceptions.includes(participantId)}
              onChange={(isSelected) =>
                set(isSelected ? { except: [participantId] } : { exceptNoMore: [participantId] })
              }
            >
              {displayName}
            </Switch>
          ))}
        </fieldset>
      )}
    </div>
  );
}
