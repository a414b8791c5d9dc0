import "./words.ts";
import { useTranslation } from "react-i18next";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { RosterForm } from "./RosterForm.tsx";
import { useRoster } from "./useRoster.ts";

/** Who is called when a client needs help now; for who runs the program. */
export function OnCallPage() {
  const { t } = useTranslation("onCall");
  const { roster, save, last } = useRoster();
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeading note={t("note")}>{t("title")}</PageHeading>
      <Answer query={roster}>
        {({ version, roster: saved }) => (
          <RosterForm
            key={version}
            saved={saved}
            onSave={(changed) => save(version, changed)}
            last={last}
          />
        )}
      </Answer>
    </div>
  );
}
