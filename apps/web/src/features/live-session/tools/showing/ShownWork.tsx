import "../../../../lib/work/words.ts";
import { useQuery } from "@tanstack/react-query";
import type { Answers } from "@hearth/contracts/homework/answers";
import type { ControlView } from "@hearth/contracts/live";
import type { Shown } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../../../../lib/api/problem.ts";
import { useTRPC } from "../../../../lib/api/trpc.ts";
import { Attribution } from "../../../../lib/work/Attribution.tsx";
import { ReadWork } from "../../../../lib/work/ReadWork.tsx";
import { useSay } from "../../../../lib/work/useSay.ts";
import type { Acting } from "../../useAct.ts";
import { useShowing } from "./useShowing.ts";

type ShownWorkProps = {
  readonly shown: Shown;
  readonly view: ControlView;
  readonly acting: Acting;
};

/** How soon everybody notices that a client has taken their word back from elsewhere. */
const askAgainMs = 5_000;

/** The answers that a client lets this room see: gone as soon as they or who leads end it. */
export function ShownWork({ shown, view, acting }: ShownWorkProps) {
  const say = useSay();
  const id = useId();
  const trpc = useTRPC();
  const { showingId } = shown;
  const { data, error } = useQuery(
    trpc.homework.shown.queryOptions(
      { showingId },
      { refetchInterval: askAgainMs, retry: false, gcTime: 0 },
    ),
  );
  // What can't be asked just now stays as it is; what is taken back goes.
  if (!data || (error && problemOf(error).code === "not_found")) return null;
  const title = data.title === "" ? say(data.form.title) : data.title;
  const given = data.answers.map(({ fieldId, value }) => [fieldId, value]);
  return (
    <section
      aria-labelledby={id}
      className="grid gap-3 rounded-control border border-line bg-surface px-4 py-3"
    >
      <Head id={id} title={title} {...{ shown, view, acting }} />
      <ReadWork form={data.form} answers={Object.fromEntries(given) as Answers} />
      <Attribution source={data.form.attribution} />
    </section>
  );
}

type HeadProps = ShownWorkProps & { readonly id: string; readonly title: string };

/** Whose it is, and the end of it for those who may end it. */
function Head({ id, title, shown: { participantId }, view, acting }: HeadProps) {
  const { t } = useTranslation("tools");
  const { hide } = useShowing(view, acting);
  const { me, roster } = view;
  const isOwn = me.participantId === participantId;
  const name = roster.find((one) => one.participantId === participantId)?.displayName ?? "";
  return (
    <header className="flex flex-wrap items-center justify-between gap-2">
      <h2 id={id} className="font-semibold">
        {isOwn ? t("showing.own", { title }) : t("showing.of", { title, name })}
      </h2>
      {(isOwn || me.staff) && (
        <Button onPress={hide}>{t(isOwn ? "showing.stop" : "showing.hide")}</Button>
      )}
    </header>
  );
}
