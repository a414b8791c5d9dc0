import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import type { Person } from "./plan.ts";

type BrokenPairsProps = { readonly pairs: readonly Pair[]; readonly people: readonly Person[] };

/** Which pairs are not respected, and why they are pairs. For staff alone. */
export function BrokenPairs({ pairs, people }: BrokenPairsProps) {
  const { t } = useTranslation("planning");
  if (pairs.length === 0) return null;
  const nameOf = (id: string) =>
    people.find(({ personId }) => personId === id)?.name ?? t("someone");
  return (
    <Alert tone="warn" role="status" title={t("broken.title")}>
      <ul className="grid gap-1">
        {pairs.map(({ pairId, a, b, kind, reason }) => (
          <li key={pairId}>
            {t(`broken.${kind}`, { one: nameOf(a), other: nameOf(b) })}{" "}
            {reason !== "" && t("broken.reason", { reason })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
