import "./words.ts";
import type { PollView } from "@hearth/contracts/live/tools";
import { Badge } from "@hearth/ui/Badge";
import { useTranslation } from "react-i18next";

/** How a poll stands, in words. */
export function PollBadges({ poll }: { readonly poll: Pick<PollView, "state" | "anonymous"> }) {
  const { t } = useTranslation("polls");
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone={poll.state === "open" ? "good" : "plain"}>{t(`state.${poll.state}`)}</Badge>
      {poll.anonymous && <Badge>{t("anonymous")}</Badge>}
    </span>
  );
}
