import { EyeOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MessageItem } from "./threads.ts";

type HiddenWordsProps = {
  readonly message: MessageItem;
  readonly own: boolean;
  readonly moderates: boolean;
};

/** That staff hid a message, in words for who reads it: its author learns why. */
export function HiddenWords({ message: { hidden }, own, moderates }: HiddenWordsProps) {
  const { t } = useTranslation("messages");
  if (!hidden) return null;
  const reason = t(`concern.${hidden.reason}`);
  return (
    <div className="flex gap-2 text-sm">
      <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>{t(wordOf(own, moderates), { reason })}</p>
    </div>
  );
}

function wordOf(own: boolean, moderates: boolean) {
  if (own) return "hidden.own";
  return moderates ? "hidden.staff" : "hidden.others";
}
