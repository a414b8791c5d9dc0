import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { Switch } from "@hearth/ui/Switch";
import { TextField } from "@hearth/ui/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acting } from "../useAct.ts";
import { ExpectedStart } from "./ExpectedStart.tsx";

type DoorSettingsProps = {
  readonly door: NonNullable<ControlView["door"]>;
  readonly view: ControlView;
} & Pick<Acting, "act" | "pending">;

/** The rules of the way in: waiting room, passcode, and the expected start that who waits is told. */
export function DoorSettings({ door, view, act }: DoorSettingsProps) {
  const { t } = useTranslation("arriving");
  const [passcode, setPasscode] = useState("");
  const isLong = passcode.trim().length >= 4;
  const setCode = (code: string | null) =>
    void act("setDoor", { passcode: code }).then((done) => done && setPasscode(""));
  return (
    <section aria-labelledby="door-title" className="grid grid-cols-1 gap-3">
      <h3 id="door-title" className="font-semibold">
        {t("door.title")}
      </h3>
      <div>
        <Switch
          isSelected={door.waitingRoom}
          onChange={(waitingRoom) => void act("setDoor", { waitingRoom })}
        >
          {t("door.waitingRoom")}
        </Switch>
        <p className="text-sm text-muted">{t("door.waitingRoomText")}</p>
      </div>
      <p role="status">{t(door.hasPasscode ? "door.hasPasscode" : "door.noPasscode")}</p>
      <TextField
        label={t("door.passcode")}
        description={t("door.passcodeRule")}
        autoComplete="off"
        maxLength={20}
        value={passcode}
        onChange={setPasscode}
      />
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={!isLong} onPress={() => setCode(passcode)}>
          {t("door.setPasscode")}
        </Button>
        {door.hasPasscode && (
          <Button variant="quiet" onPress={() => setCode(null)}>
            {t("door.takePasscode")}
          </Button>
        )}
      </div>
      <ExpectedStart view={view} act={act} />
    </section>
  );
}
