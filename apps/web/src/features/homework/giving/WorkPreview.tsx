import { useQuery } from "@tanstack/react-query";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { Answer } from "../../../lib/ui/Answer.tsx";
import { Attribution } from "../../../lib/work/Attribution.tsx";
import { useSay } from "../../../lib/work/useSay.ts";
import { WhoSees } from "../../../lib/work/WhoSees.tsx";

type WorkPreviewProps = { readonly workId: string; readonly title: string };

/** The questions of a work, to look at before it is given. */
export function WorkPreview({ workId, title }: WorkPreviewProps) {
  const { t } = useTranslation(["homework", "common"]);
  return (
    <DialogTrigger>
      <Button className="justify-self-start">{t("give.look")}</Button>
      <Dialog title={title} closeLabel={t("common:close")}>
        <Questions workId={workId} />
      </Dialog>
    </DialogTrigger>
  );
}

function Questions({ workId }: { readonly workId: string }) {
  const say = useSay();
  const trpc = useTRPC();
  const found = useQuery(trpc.homework.work.queryOptions({ workId }, { staleTime: 600_000 }));
  return (
    <Answer query={found}>
      {({ form }) => (
        <>
          <WhoSees form={form} />
          <ol className="grid list-decimal gap-2 pl-6">
            {form.fields.map(({ fieldId, label }) => (
              <li key={fieldId}>{say(label)}</li>
            ))}
          </ol>
          <Attribution source={form.attribution} />
        </>
      )}
    </Answer>
  );
}
