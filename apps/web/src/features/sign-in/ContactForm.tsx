import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";

type ContactFormProps = {
  readonly isPending: boolean;
  readonly onContact: (contact: string) => void;
};

/** Where the code should go. */
export function ContactForm({ isPending, onContact }: ContactFormProps) {
  const { t } = useTranslation("signIn");
  const [contact, setContact] = useState("");
  const [asked, setAsked] = useState(false);
  const isMissing = contact.trim().length < 3;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isMissing) onContact(contact.trim());
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <TextField
        label={t("code.contact")}
        description={t("code.contactHint")}
        autoComplete="username"
        value={contact}
        onChange={setContact}
        error={asked && isMissing ? t("code.contactMissing") : undefined}
        isRequired
      />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isPending={isPending}
        pendingLabel={t("working")}
      >
        {t("code.get")}
      </Button>
    </form>
  );
}
