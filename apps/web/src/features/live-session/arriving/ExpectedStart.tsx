import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ExpectedField } from "../../../lib/rules/ExpectedField.tsx";
import { stretchFrom, dayOf } from "../../../lib/time/dates.ts";
import { useDates } from "../../../lib/time/useDates.ts";
import { deviceTimeZone } from "../../../lib/time/zones.ts";
import type { Do } from "../useAct.ts";

type ExpectedStartProps = { readonly view: ControlView; readonly act: Do };

/** When the group is expected to begin, on the clock of who says it. */
export function ExpectedStart({ view, act }: ExpectedStartProps) {
  const { t } = useTranslation("arriving");
  const timeZone = deviceTimeZone();
  const { time } = useDates(timeZone);
  const [clock, setClock] = useState("");
  const { expectedAt, startsAt } = view;
  const show = () => {
    const plan = { timeZone, minutes: 0 };
    const { from } = stretchFrom(dayOf(startsAt, timeZone), clock, plan);
    void act("setDoor", { expectedAt: from });
  };
  return (
    <div className="grid gap-2">
      {expectedAt !== null && (
        <p role="status">{t("waiting.expected", { time: time(expectedAt) })}</p>
      )}
      <ExpectedField value={clock} onChange={setClock} />
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={clock === ""} onPress={show}>
          {t("door.setExpected")}
        </Button>
        {expectedAt !== null && (
          <Button variant="quiet" onPress={() => void act("setDoor", { expectedAt: null })}>
            {t("door.takeExpected")}
          </Button>
        )}
      </div>
    </div>
  );
}
