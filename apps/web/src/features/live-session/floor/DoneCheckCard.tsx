import type { Floor } from "@hearth/contracts/live/floor";
import { Button } from "@hearth/ui/Button";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import type { Acting } from "../useAct.ts";

/** "Everyone done?": one tap for clients; for staff who has not answered. */
export function DoneCheckCard({ snapshot: { view }, acting }: RoomPartProps) {
  const id = useId();
  const check = view?.floor?.doneCheck;
  if (!view || !check) return null;
  return (
    <section
      aria-labelledby={id}
      className="flex flex-wrap items-center justify-between gap-3 rounded-control border border-line bg-surface px-4 py-3"
    >
      <h2 id={id} className="font-semibold wrap-anywhere">
        {check.question}
      </h2>
      {view.me.staff ? (
        <Answers check={check} nameOf={(one) => nameIn(view.roster, one)} acting={acting} />
      ) : (
        <Answer isDone={check.mine} acting={acting} />
      )}
    </section>
  );
}

type Roster = NonNullable<RoomPartProps["snapshot"]["view"]>["roster"];
const nameIn = (roster: Roster, participantId: string) =>
  roster.find((one) => one.participantId === participantId)?.displayName ?? "";

function Answer({ isDone, acting }: { readonly isDone: boolean; readonly acting: Acting }) {
  const { t } = useTranslation("floor");
  if (isDone) return <p role="status">{t("done.thanks")}</p>;
  return (
    <Button
      variant="primary"
      isPending={acting.pending === "answerDone"}
      onPress={() => void acting.act("answerDone", {})}
    >
      {t("done.yes")}
    </Button>
  );
}

type AnswersProps = {
  readonly check: NonNullable<Floor["doneCheck"]>;
  readonly nameOf: (participantId: string) => string;
  readonly acting: Acting;
};

function Answers({ check, nameOf, acting }: AnswersProps) {
  const { t, i18n } = useTranslation("floor");
  const { answered, asked, missing } = check;
  const names = new Intl.ListFormat(i18n.language).format(missing.map(nameOf));
  return (
    <>
      <p className="grow text-sm">
        {t("done.count", { answered, asked })}
        <span className="block wrap-anywhere">
          {missing.length > 0 ? t("done.missing", { names }) : t("done.all")}
        </span>
      </p>
      <Button onPress={() => void acting.act("askDone", { question: null })}>
        {t("done.end")}
      </Button>
    </>
  );
}
