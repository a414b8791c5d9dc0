import "./words.ts";
import { Card } from "@hearth/ui/Card";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { knowsPasskeys } from "../../lib/passkeys/passkeys.ts";
import { CodeSignIn } from "./CodeSignIn.tsx";
import { PasskeySignIn } from "./PasskeySignIn.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** Every way to sign in: clients' first, since they come on a phone. */
export function SignInWays({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation("signIn");
  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      {knowsPasskeys() && <PasskeySignIn onSignedIn={onSignedIn} />}
      <Way title={t("code.title")} note={t("code.note")}>
        <CodeSignIn onSignedIn={onSignedIn} />
      </Way>
      <Way title={t("staff.title")} note={t("staff.note")}>
        <SignInForm onSignedIn={onSignedIn} />
      </Way>
    </div>
  );
}

type WayProps = { readonly title: string; readonly note: string; readonly children: ReactNode };

function Way({ title, note, children }: WayProps) {
  return (
    <Card className="grid gap-6">
      <header className="grid gap-1">
        <h2 className="text-xl font-bold">{title}</h2>
        <p className="text-muted">{note}</p>
      </header>
      {children}
    </Card>
  );
}
