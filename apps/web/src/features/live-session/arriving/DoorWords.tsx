import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import { deviceTimeZone } from "../../../lib/time/zones.ts";
import { useDates } from "../../../lib/time/useDates.ts";

/** What somebody at the door is to know: how it stands, when it begins, and what staff wrote. */
export function DoorWords({ snapshot: { view, status } }: { readonly snapshot: LiveSnapshot }) {
  const { t } = useTranslation(["live", "arriving"]);
  const { time } = useDates(deviceTimeZone());
  if (!view) return null;
  const { me, expectedAt, phase } = view;
  const text = phase === "scheduled" ? "waiting.earlyText" : "waiting.text";
  return (
    <>
      <p role="status" className="text-lg">
        {status === "reconnecting"
          ? t("waiting.reconnecting")
          : me.sentBack
            ? t("arriving:waiting.sentBack")
            : t(text)}
      </p>
      {expectedAt !== null && (
        <p role="status" className="font-semibold">
          {t("arriving:waiting.expected", { time: time(expectedAt) })}
        </p>
      )}
      <div role="log" aria-label={t("arriving:waiting.words")} className="empty:hidden">
        {me.doorMessages.length > 0 && (
          <Alert tone="info" title={t("arriving:waiting.words")}>
            <ul className="grid gap-2">
              {me.doorMessages.map(({ messageId, text: words, at }) => (
                <li key={messageId} className="grid">
                  <span className="break-words whitespace-pre-line">{words}</span>
                  <time dateTime={at} className="text-sm">
                    {time(at)}
                  </time>
                </li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
    </>
  );
}
