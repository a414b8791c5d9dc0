import "./words.ts";
import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { LinesForm } from "./LinesForm.tsx";
import { useCrisisLines, useWatchedWords } from "./useHelpSettings.ts";
import { WordsForm } from "./WordsForm.tsx";

/** Whom to call in a crisis, and which words put a message before a human; for who runs the program. */
export function HelpSettingsPage() {
  const { t } = useTranslation("helpSettings");
  const lines = useCrisisLines();
  const words = useWatchedWords();
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-8">
      <PageHeading note={t("note")}>{t("title")}</PageHeading>
      <p>
        <Link href={paths.onCall}>{t("toOnCall")}</Link>
      </p>
      {/* Everybody may read the lines; who may save them may read the words. */}
      <Answer query={words.saved}>
        {(savedWords) => (
          <>
            <Answer query={lines.saved}>
              {(savedLines) => <LinesForm saved={savedLines} hand={lines} />}
            </Answer>
            <WordsForm saved={savedWords} hand={words} />
          </>
        )}
      </Answer>
    </div>
  );
}
