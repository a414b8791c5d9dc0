import { Select, type SelectOption } from "@hearth/ui/Select";
import { useTranslation } from "react-i18next";
import { changeDraft, type Draft } from "./chatKeeper.ts";

type RecipientsProps = {
  readonly sessionId: string;
  readonly draft: Draft;
  readonly options: readonly SelectOption[];
  readonly others: readonly SelectOption[];
};

const byId = (options: readonly SelectOption[], id: string) =>
  options.find((option) => option.id === id);

/** For whom the words are: who can't be reached any more stays named until somebody else is chosen. */
export function Recipients({ sessionId, draft: { to, also }, options, others }: RecipientsProps) {
  const { t } = useTranslation("chat");
  const choose = (id: string) => {
    const chosen = byId(options, id);
    if (chosen) changeDraft(sessionId, { to: chosen, also: null });
  };
  return (
    <>
      <Select
        label={t("to")}
        placeholder={to.label || t("room")}
        options={options}
        value={byId(options, to.id)?.id ?? null}
        onChange={choose}
      />
      {(others.length > 0 || also) && <Also sessionId={sessionId} also={also} others={others} />}
    </>
  );
}

type AlsoProps = Pick<RecipientsProps, "sessionId" | "others"> & Pick<Draft, "also">;

function Also({ sessionId, also, others }: AlsoProps) {
  const { t } = useTranslation("chat");
  const nobody = { id: "nobody", label: t("nobodyElse") };
  const options = [nobody, ...others];
  return (
    <Select
      label={t("also")}
      placeholder={also?.label ?? ""}
      options={options}
      value={byId(options, also?.id ?? nobody.id)?.id ?? null}
      onChange={(id) => changeDraft(sessionId, { also: byId(others, id) ?? null })}
    />
  );
}
