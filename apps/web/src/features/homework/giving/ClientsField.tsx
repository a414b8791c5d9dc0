import { Checkbox } from "@hearth/ui/Checkbox";
import { useTranslation } from "react-i18next";
import type { GiveDraft } from "./draft.ts";
import { useClients } from "./useClients.ts";

type ClientsFieldProps = {
  readonly groupId: string;
  readonly draft: GiveDraft;
  readonly onChange: (news: Partial<GiveDraft>) => void;
  readonly error: string | undefined;
};

/** The whole group, or some of its clients. */
export function ClientsField({ groupId, draft, onChange, error }: ClientsFieldProps) {
  const { t } = useTranslation("homework");
  const clients = useClients(groupId);
  const { clientIds, isForAll } = draft;
  const toggle = (id: string, isChosen: boolean) =>
    onChange({ clientIds: isChosen ? [...clientIds, id] : clientIds.filter((one) => one !== id) });
  return (
    <fieldset className="grid grid-cols-1">
      <legend className="text-sm font-semibold">{t("give.clients")}</legend>
      <Checkbox isSelected={isForAll} onChange={(all) => onChange({ isForAll: all })}>
        {t("give.everybody")}
      </Checkbox>
      {clients?.length === 0 && <p className="text-sm text-muted">{t("give.clientsNone")}</p>}
      {!isForAll &&
        clients?.map(({ id, label }) => (
          <Checkbox
            key={id}
            isSelected={clientIds.includes(id)}
            onChange={(isChosen) => toggle(id, isChosen)}
          >
            {label}
          </Checkbox>
        ))}
      {error !== undefined && <p className="text-sm font-medium text-danger">{error}</p>}
    </fieldset>
  );
}
