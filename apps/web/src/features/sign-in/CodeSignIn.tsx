import "./words.ts";
import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../lib/api/problem.ts";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { ContactForm } from "./ContactForm.tsx";
import { GivenCode } from "./GivenCode.tsx";
import { useCodeSignIn } from "./useCodeSignIn.ts";

/** How clients and families sign in: with a code to the contact that their care team knows. */
export function CodeSignIn({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { sentTo, problem, isPending, ask, give, change } = useCodeSignIn(onSignedIn);
  const isWrong = problem !== null && wrong.includes(problem.code);
  return (
    <div className="grid gap-5">
      {problem && !isWrong && <Refused problem={problem} />}
      {sentTo === null ? (
        <ContactForm isPending={isPending} onContact={ask} />
      ) : (
        <GivenCode
          sentTo={sentTo}
          isPending={isPending}
          isWrong={isWrong}
          onCode={give}
          onAgain={() => ask(sentTo)}
          onOther={change}
        />
      )}
    </div>
  );
}

function Refused({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation("signIn");
  if (problem.code !== "rate_limited") return <ProblemAlert problem={problem} />;
  return (
    <Alert tone="warn" role="alert" title={t("code.limited.title")}>
      <p>{t("code.limited.text")}</p>
    </Alert>
  );
}

/** A code of another browser, or of none: a new one helps in each case. */
const wrong: readonly Problem["code"][] = ["unauthenticated", "stale"];
