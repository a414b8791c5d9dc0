import type { CrisisLine } from "@hearth/contracts/messaging/crisisLines";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import { textHref } from "./textHref.ts";

/** One crisis line: what it is, and each way to it with one tap. */
export function LineWays({ line }: { readonly line: CrisisLine }) {
  const { t, i18n } = useTranslation("crisis");
  const { call, text, textWord: word, chat } = line;
  const said = ({ en, es }: CrisisLine["name"]) => (i18n.language === "es" && es ? es : en);
  const name = said(line.name);
  return (
    <div className="grid gap-2">
      <h3 className="font-medium">{name}</h3>
      <p className="text-muted">{said(line.note)}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {call !== null && (
          <ButtonLink
            variant="primary"
            href={`tel:${call}`}
            aria-label={t("lines.callName", { number: call, name })}
          >
            {t("lines.call", { number: call })}
          </ButtonLink>
        )}
        {text !== null && (
          <ButtonLink
            href={textHref(text, word)}
            aria-label={t("lines.textName", { number: text, name })}
          >
            {word === null
              ? t("lines.text", { number: text })
              : t("lines.textWord", { number: text, word })}
          </ButtonLink>
        )}
        {chat !== null && (
          <ButtonLink href={chat} target="_blank" aria-label={t("lines.chatName", { name })}>
            {t("lines.chat")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
