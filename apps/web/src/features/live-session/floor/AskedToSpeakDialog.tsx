import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";

/** Staff ask this person to unmute. Only their own press turns the microphone on. */
export function AskedToSpeakDialog({ snapshot: { view }, acting, session }: RoomPartProps) {
  const { t } = useTranslation("floor");
  const answer = () => void acting.act("answerAsk", {});
  return (
    <Dialog
      role="alertdialog"
      title={t("asked.title")}
      isOpen={view?.me.askedToSpeak != null}
      onOpenChange={answer}
      actions={() => (
        <>
          <Button onPress={answer}>{t("asked.no")}</Button>
          <Button
            variant="primary"
            onPress={() => {
              session.turn("mic", true);
              answer();
            }}
          >
            {t("asked.yes")}
          </Button>
        </>
      )}
    >
      <p>{t("asked.text")}</p>
    </Dialog>
  );
}
