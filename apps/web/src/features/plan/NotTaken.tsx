import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import type { Change } from "../../lib/api/outbox.ts";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";

type NotTakenProps = {
  readonly change: Change | undefined;
  /** Where what was written is still there; left out where it is here. */
  readonly again?: string;
};

/** What the server refused to save: why, and the way back to it. */
export function NotTaken({ change, again }: NotTakenProps) {
  const { t } = useTranslation("plan");
  if (change?.state !== "failed" || !change.problem) return null;
  return (
    <div className="grid gap-3">
      <ProblemAlert problem={change.problem} />
      {again !== undefined && (
        <ButtonLink href={again} className="justify-self-start">
          {t("again")}
        </ButtonLink>
      )}
    </div>
  );
}
