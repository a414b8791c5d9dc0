import "../words.ts";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import { useCopingCards } from "../../../lib/sheets/useCopingCards.ts";
import { Answer } from "../../../lib/ui/Answer.tsx";
import { ChangeAlert } from "../../../lib/ui/ChangeAlert.tsx";
import { PageHeading } from "../../../lib/ui/PageHeading.tsx";
import { KeepHint } from "../KeepHint.tsx";
import { OtherAlert } from "../OtherAlert.tsx";
import { CardList } from "./CardList.tsx";

/** A client's own coping cards, in their own order. */
export function CardsPage() {
  const { t } = useTranslation("plan");
  const own = useCopingCards();
  return (
    <div className="mx-auto grid w-full max-w-2xl grid-cols-1 gap-6">
      <PageHeading note={t("cards.note")}>{t("cards.title")}</PageHeading>
      <ChangeAlert change={own.last} />
      <Answer query={own}>
        {({ cards, overlooked }) => (
          <>
            <OtherAlert overlooked={overlooked}>
              {(settle) => (
                <>
                  <Button
                    onPress={() => {
                      own.put(overlooked?.cards ?? cards);
                      settle();
                    }}
                  >
                    {t("cards.useOther")}
                  </Button>
                  <Button onPress={settle}>{t("other.keep")}</Button>
                </>
              )}
            </OtherAlert>
            <CardList cards={cards} onChange={own.put} />
          </>
        )}
      </Answer>
      <KeepHint />
    </div>
  );
}
