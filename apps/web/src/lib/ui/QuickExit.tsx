import { Button } from "@hearth/ui/Button";
import { DoorOpen } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { leaveNow } from "../leaveNow.ts";
import { thricePressed } from "../thricePressed.ts";

/** For who is looked at over the shoulder: one press, or Shift three times, and another page is there. */
export function QuickExit() {
  const { t } = useTranslation();
  useEffect(() => {
    const pressed = thricePressed("Shift", leaveNow);
    addEventListener("keyup", pressed);
    return () => {
      removeEventListener("keyup", pressed);
    };
  }, []);
  return (
    <Button
      variant="quiet"
      className="max-sm:px-1"
      aria-label={`${t("leave.now")}. ${t("leave.how")}`}
      onPress={leaveNow}
    >
      <DoorOpen aria-hidden className="size-5 max-sm:hidden" />
      {t("leave.now")}
    </Button>
  );
}
