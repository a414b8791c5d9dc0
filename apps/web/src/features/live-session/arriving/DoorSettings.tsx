import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPasscode } from "../../../lib/rules/isPasscode.ts";
import { PasscodeField } from "../../../lib/rules/PasscodeField.tsx";
import { WaitingRoomSwitch } from "../../../lib/rules/WaitingRoomSwitch.tsx";
import type { Acting } from "../useAct.ts";
import { ExpectedStart } from "./ExpectedStart.tsx";

type DoorSettingsProps = {
  readonly door: NonNullable<ControlView["door"]>;
  readonly view: ControlView;
} & Pick<Acting, "act" | "pending">;

/** The rules of the way in: waiting room, passcode, and the expected start that who waits is told. */
export function DoorSettings({ door, view, act }: DoorSettingsProps) {
  const { t } = useTranslation(["arriving", "rules"]);
  const [passcode, setPasscode] = useState("");
  const setCode = (code: string | null) =>
    void act("setDoor", { passcode: code }).then((done) => done && setPasscode(""));
  return (
    <section aria-labelledby="door-title" className="grid grid-cols-1 gap-3">
      <h3 id="door-title" className="font-semibold">
        {t("door.title")}
      </h3>
      <WaitingRoomSwitch
        isOn={door.waitingRoom}
        onChange={(waitingRoom) => void act("setDoor", { waitingRoom })}
      />
      <p role="status">
        {t(door.hasPasscode ? "rules:door.hasPasscode" : "rules:door.noPasscode")}
      </p>
      <PasscodeField value={passcode} onChange={setPasscode} />
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={!isPasscode(passcode)} onPress={() => setCode(passcode)}>
          {t("door.setPasscode")}
        </Button>
        {door.hasPasscode && (
          <Button variant="quiet" onPress={() => setCode(null)}>
            {t("rules:door.takePasscode")}
          </Button>
        )}
      </div>
      <ExpectedStart view={view} act={act} />
    </section>
  );
}
