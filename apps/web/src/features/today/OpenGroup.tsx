import { Button } from "@hearth/ui/Button";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isUnderway } from "../../lib/api/outbox.ts";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";
import { paths } from "../../lib/paths.ts";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";

/** Opens the doors of a session and goes in. */
export function OpenGroup({ sessionId }: { readonly sessionId: string }) {
  const { t } = useTranslation("today");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const { save, changes } = useSavedMutation(trpc.session.open);
  const last = changes.findLast(({ input }) => input.sessionId === sessionId);
  const isPending = isUnderway(last);
  const open = () => {
    if (isPending) return;
    save({ sessionId }, () => {
      void queries.invalidateQueries(trpc.schedule.list.pathFilter());
      void router.navigate({ to: paths.room(sessionId) });
    });
  };
  return (
    <div className="grid gap-2">
      <Button
        variant="primary"
        size="lg"
        isPending={isPending}
        pendingLabel={t("opening")}
        onPress={open}
      >
        {t("open")}
      </Button>
      <ChangeAlert change={last} />
    </div>
  );
}
