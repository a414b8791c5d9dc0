import { Button } from "@hearth/ui/Button";
import { Menu } from "@hearth/ui/Menu";
import { Ellipsis, Eye, EyeOff, Flag } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog, type ActKind } from "./ActDialog.tsx";
import type { MessageItem, ThreadRef } from "./threads.ts";
import type { useModeration } from "./useModeration.ts";

type MessageMenuProps = {
  readonly thread: ThreadRef;
  readonly message: MessageItem;
  readonly author: string;
  readonly moderates: boolean;
  readonly moderation: ReturnType<typeof useModeration>;
};

const icons = { report: Flag, hide: EyeOff, restore: Eye };

/** What can be done about a message of somebody else. */
export function MessageMenu(props: MessageMenuProps) {
  const { thread, message, author, moderation } = props;
  const { t } = useTranslation("messages");
  const [asked, setAsked] = useState<ActKind | null>(null);
  const acts = actsOn(props);
  if (acts.length === 0) return null;
  return (
    <>
      <Menu
        label={t("more", { name: author })}
        trigger={
          <Button
            variant="quiet"
            size="icon"
            aria-label={t("more", { name: author })}
            className="-my-2 -mr-2 ml-auto"
          >
            <Ellipsis aria-hidden className="size-5" />
          </Button>
        }
        items={acts.map((act) => {
          const Icon = icons[act];
          return {
            id: act,
            label: t(`act.${act}.open`),
            icon: <Icon aria-hidden className="size-5" />,
            onAction: () => setAsked(act),
          };
        })}
      />
      <ActDialog
        act={asked}
        onClose={() => setAsked(null)}
        onDone={(act, { concern, words }) => {
          const { kind, of } = thread;
          const about = { kind, of, messageId: message.messageId };
          if (act === "report") moderation.report({ ...about, concern, words });
          if (act === "hide") moderation.hide({ ...about, concern, why: words });
          if (act === "restore") moderation.restore({ ...about, why: words });
        }}
      />
    </>
  );
}

/** A member reports once; staff hide what is seen, and show what is hidden. */
function actsOn({ message, moderates }: Pick<MessageMenuProps, "message" | "moderates">) {
  const acts: ("report" | "hide" | "restore")[] = [];
  if (!message.reported && !message.hidden) acts.push("report");
  if (moderates) acts.push(message.hidden ? "restore" : "hide");
  return acts;
}
