import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSay } from "../../lib/work/useSay.ts";

type AskedQuestionProps = { readonly workId: string; readonly fieldId: string | null };

/** The question whose answer raised it, in the words of its work; until they are here, and where it is asked no more, by its id. */
export function AskedQuestion({ workId, fieldId }: AskedQuestionProps) {
  const { t } = useTranslation("risk");
  const say = useSay();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.homework.work.queryOptions({ workId }, { staleTime: 600_000 }));
  const field = data?.form.fields.find((one) => one.fieldId === fieldId);
  if (!data || !field) return <p>{t("answer", { item: fieldId, work: workId })}</p>;
  return <p>{t("answerWords", { work: say(data.form.title), question: say(field.label) })}</p>;
}
