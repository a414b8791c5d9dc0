import { useTranslation } from "react-i18next";

/** Whose work a form is: printed wherever it is shown. */
export function Attribution({ source }: { readonly source: string | null }) {
  const { t } = useTranslation("work");
  return source === null ? null : (
    <p className="text-sm text-muted">{t("attribution", { source })}</p>
  );
}
