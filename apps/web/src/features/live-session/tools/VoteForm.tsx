import type { PollView } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { ToggleButton } from "@hearth/ui/ToggleButton";
import { Check } from "lucide-react";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { v4 as chance } from "uuid";
import type { Acting } from "../useAct.ts";

type VoteFormProps = { readonly poll: PollView; readonly acting: Acting };

/** One person's answer: an open one may be changed, an anonymous one is given once. */
export function VoteForm({ poll, acting }: VoteFormProps) {
  const { t } = useTranslation("tools");
  const { pollId, kind, anonymous, options, mine, haveVoted } = poll;
  const [chosen, setChosen] = useState<readonly number[]>(mine ?? []);
  if (anonymous && haveVoted) return <Thanks />;
  const vote = () => void acting.act("vote", { pollId, options: [...chosen], nonce: chance() });
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted">
        {t(anonymous ? "poll.anonymous" : "poll.open")} {t(`poll.${kind}`)}.
      </p>
      <ToggleButtonGroup
        aria-label={poll.question}
        orientation="vertical"
        selectionMode={kind === "single" ? "single" : "multiple"}
        selectedKeys={chosen.map(String)}
        onSelectionChange={(keys) =>
          setChosen(options.flatMap((_, place) => (keys.has(String(place)) ? [place] : [])))
        }
        className="grid gap-2"
      >
        {options.map((option, place) => (
          <ToggleButton key={option} id={String(place)} className="justify-start text-start">
            <Check
              aria-hidden
              className={`size-5 shrink-0 ${chosen.includes(place) ? "" : "invisible"}`}
            />
            <span className="min-w-0 wrap-anywhere">{option}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button
        variant="primary"
        isDisabled={chosen.length === 0}
        isPending={acting.pending === "vote"}
        pendingLabel={t("poll.sending")}
        onPress={vote}
      >
        {t(haveVoted ? "poll.change" : "poll.vote")}
      </Button>
      {haveVoted && <Thanks />}
    </div>
  );
}

function Thanks() {
  const { t } = useTranslation("tools");
  return (
    <p role="status" className="font-medium">
      {t("poll.thanks")}
    </p>
  );
}
