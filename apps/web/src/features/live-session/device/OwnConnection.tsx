import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";

/** How the person's own connection does, in words, and what they can do about it. */
export function OwnConnection({ snapshot: { connection } }: Pick<RoomPartProps, "snapshot">) {
  const { t } = useTranslation("device");
  return (
    <section className="grid gap-1.5">
      <h3 className="font-semibold">{t("connection.title")}</h3>
      <p role="status">{t(`connection.${connection}`)}</p>
    </section>
  );
}
