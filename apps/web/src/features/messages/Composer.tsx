import { mostText } from "@hearth/contracts/messaging/threads";
import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { Paperclip, Send } from "lucide-react";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { useTranslation } from "react-i18next";
import { FileField, isUnderway } from "../../lib/files/FileField.tsx";
import { type Choice, useFileChoice } from "../../lib/files/useFileChoice.ts";
import type { ThreadRef } from "./threads.ts";
import type { useDraft } from "./useDraft.ts";
import type { Written } from "./usePosting.ts";
import { useThreadFiles } from "./useThreadFiles.ts";

type ComposerProps = {
  readonly thread: ThreadRef;
  readonly draft: ReturnType<typeof useDraft>;
  readonly onPost: (written: Written) => void;
};

/** Where a message is written. It is emptied when the message is safe on its way. */
export function Composer({ thread, draft, onPost }: ComposerProps) {
  const [sent, setSent] = useState(0);
  const post = (written: Written) => {
    onPost(written);
    draft.write("");
    setSent(sent + 1);
  };
  // Each message has a form of its own: the file of the former one went with it.
  return <WriteForm key={sent} thread={thread} draft={draft} onPost={post} isNext={sent > 0} />;
}

type WriteFormProps = ComposerProps & {
  /** Somebody has just sent one: the focus stays where they write. */
  readonly isNext: boolean;
};

function WriteForm({ thread, draft, onPost, isNext }: WriteFormProps) {
  const { t } = useTranslation("messages");
  const files = useThreadFiles(thread);
  const file = useFileChoice(files, undefined);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isNext) form.current?.querySelector("textarea")?.focus();
  }, [isNext]);
  const text = draft.text.trim();
  const fileIds = fileIdsOf(file.choice);
  const left = mostText - text.length;
  const isEmpty = text === "" && fileIds.length === 0;
  const isWaitedFor = asked && isUnderway(file.choice);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isEmpty && left >= 0 && !isUnderway(file.choice)) onPost({ text, fileIds });
  };
  const fault = faultOf({ left, isMissing: asked && isEmpty && !isWaitedFor });
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid grid-cols-1 gap-3">
      <TextField
        label={t("write")}
        rows={3}
        value={draft.text}
        onChange={draft.write}
        error={fault && t(fault)}
        {...(left < 200 && { description: t("left", { count: Math.max(0, left) }) })}
      />
      <Disclosure className="grid grid-cols-1 gap-3">
        <div className="flex flex-wrap justify-between gap-3">
          <Button slot="trigger" variant="quiet">
            <Paperclip aria-hidden className="size-5" />
            {t("attach")}
          </Button>
          <Button type="submit" variant="primary">
            <Send aria-hidden className="size-5" />
            {t("send")}
          </Button>
        </div>
        <DisclosurePanel>
          <FileField {...file} isWaitedFor={isWaitedFor} />
        </DisclosurePanel>
      </Disclosure>
    </form>
  );
}

const fileIdsOf = (choice: Choice) => (choice.state === "ready" ? [choice.file.fileId] : []);

type Faults = { readonly left: number; readonly isMissing: boolean };

function faultOf({ left, isMissing }: Faults) {
  if (left < 0) return "long" as const;
  return isMissing ? ("missing" as const) : undefined;
}
