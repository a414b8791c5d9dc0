import "./words.ts";
import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";

/** The task or the link that everybody has in sight. */
export function PinnedCard({ snapshot: { view } }: RoomPartProps) {
  const { t } = useTranslation("tools");
  const pin = view?.tools?.pin;
  if (!pin) return null;
  return (
    <section
      aria-label={t("pin.card")}
      className="grid gap-1 rounded-control border border-line bg-surface px-4 py-2"
    >
      {pin.text !== null && <p className="whitespace-pre-wrap wrap-anywhere">{pin.text}</p>}
      {pin.link !== null && (
        <p className="wrap-anywhere">
          <Link href={pin.link} target="_blank" rel="noopener noreferrer">
            {t("pin.opens", { link: pin.link })}
          </Link>
        </p>
      )}
    </section>
  );
}
