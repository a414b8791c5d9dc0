import type { Rules } from "@hearth/contracts/sessions/rules";
import { Button } from "@hearth/ui/Button";
import { Section } from "@hearth/ui/Section";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CameraRuleField } from "../../lib/rules/CameraRuleField.tsx";
import { LockSwitches } from "../../lib/rules/LockSwitches.tsx";
import { NewerAlert } from "../../lib/ui/NewerAlert.tsx";
import { DoorFields } from "./DoorFields.tsx";
import { choiceIn, draftOf, isChanged, isComplete, type Start } from "./rulesDraft.ts";
import type { useRules } from "./useRules.ts";

export type RulesFormProps = {
  /** As they are saved. */
  readonly rules: Rules;
  readonly start: Start;
  readonly hand: Pick<ReturnType<typeof useRules>, "save" | "forget" | "isSaving" | "isStale">;
  readonly onClose: () => void;
};

/** Changes what holds when the group begins. Nothing of it holds before it is saved. */
export function RulesForm({ rules, start, hand, onClose }: RulesFormProps) {
  const { t } = useTranslation(["prepare", "common"]);
  const [draft, setDraft] = useState(() => draftOf(rules, start));
  const [asked, setAsked] = useState(false);
  const set = (news: Partial<typeof draft>) => setDraft({ ...draft, ...news });
  const save = (version: number) => {
    setAsked(true);
    if (isComplete(draft)) hand.save(choiceIn({ ...draft, version }, start), onClose);
  };
  return (
    <div className="grid grid-cols-1 gap-5">
      {hand.isStale && (
        <NewerAlert
          onMine={() => save(rules.version)}
          onTheirs={() => {
            hand.forget();
            setDraft(draftOf(rules, start));
          }}
        />
      )}
      <Section title={t("rules.mayTitle")}>
        <LockSwitches
          locks={draft.locks}
          onChange={(name, isLocked) => set({ locks: { ...draft.locks, [name]: isLocked } })}
        />
        <CameraRuleField rule={draft.cameraRule} onChange={(cameraRule) => set({ cameraRule })} />
        <p className="text-sm text-muted">{t("rules.exceptions")}</p>
      </Section>
      <DoorFields
        draft={draft}
        hasPasscode={rules.hasPasscode}
        isRefused={asked && !isComplete(draft)}
        onChange={set}
      />
      <p role="status" className="text-sm text-muted empty:hidden">
        {isChanged(draft, rules, start) && t("rules.unsaved")}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" isPending={hand.isSaving} onPress={() => save(draft.version)}>
          {t("rules.save")}
        </Button>
        <Button onPress={onClose}>{t("common:cancel")}</Button>
      </div>
    </div>
  );
}
