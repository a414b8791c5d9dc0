import "./words.ts";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import { Answer } from "../../lib/ui/Answer.tsx";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { PairForm } from "./PairForm.tsx";
import { useGroup } from "./useGroup.ts";
import { usePairs } from "./usePairs.ts";

/** Who of a group is never, or always, in one room. For who leads it alone. */
export function Pairs({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation("roomSets");
  const { clients, pairs } = useGroup(groupId);
  const { set, remove, last, isSaving } = usePairs(groupId);
  const names = new Map(clients.map(({ personId, name }) => [personId, name]));
  const nameOf = (personId: string) => names.get(personId) ?? t("someone");
  return (
    <section aria-labelledby="room-pairs" className="grid grid-cols-1 gap-3">
      <h2 id="room-pairs" className="text-xl font-bold">
        {t("pairs.title")}
      </h2>
      <p className="max-w-prose text-muted">{t("pairs.explain")}</p>
      <ChangeAlert change={last} />
      <Answer query={pairs}>
        {({ pairs: found }) => (
          <>
            {found.length === 0 && <p className="text-muted">{t("pairs.none")}</p>}
            <ul className="grid grid-cols-1 gap-3 md:grid-cols-2">
              {found.map((pair) => (
                <li key={pair.pairId}>
                  <PairCard pair={pair} nameOf={nameOf} onRemove={() => remove(pair.pairId)} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
      <Card>
        <PairForm clients={clients} isSaving={isSaving} onSave={set} />
      </Card>
    </section>
  );
}

type PairCardProps = {
  readonly pair: Pair;
  readonly nameOf: (personId: string) => string;
  readonly onRemove: () => void;
};

function PairCard({ pair: { a, b, kind, reason }, nameOf, onRemove }: PairCardProps) {
  const { t } = useTranslation("roomSets");
  const two = { one: nameOf(a), other: nameOf(b) };
  return (
    <Card className="grid grid-cols-1 justify-items-start gap-2">
      <p className="font-medium">{t(`pairs.${kind}`, two)}</p>
      <p className="text-muted wrap-anywhere">{t("pairs.reason", { reason })}</p>
      <Button variant="quiet" aria-label={t("pairs.removeNamed", two)} onPress={onRemove}>
        {t("pairs.remove")}
      </Button>
    </Card>
  );
}
