import type { Role } from "@hearth/contracts/actor";
import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import type { FoundNote } from "./useNote.ts";
import { useFormWords } from "./useFormWords.ts";

/** Who was there and who led, and what does not belong into the note. */
export function NoteHead({ found }: { readonly found: FoundNote }) {
  const { t, i18n } = useTranslation("notes");
  const say = useFormWords();
  const { clients, staff } = found.present;
  const led = staff.map(({ displayName: name, role }) =>
    t("person", { name, role: t(`role.${roleOf(role)}`) }),
  );
  const names = new Intl.ListFormat(i18n.language).format(led);
  return (
    <>
      <p className="text-sm text-muted">
        {t("clients", { count: clients })}
        {led.length > 0 && ` · ${t("ledBy", { names })}`}
      </p>
      <Alert tone="info">{say(found.form.about)}</Alert>
    </>
  );
}

const leading = ["clinician", "facilitator", "co_facilitator", "peer_specialist"] as const;
const roleOf = (role: Role) => leading.find((one) => one === role) ?? "other";
