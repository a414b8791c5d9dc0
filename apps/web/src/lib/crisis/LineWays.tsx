import type { CrisisLine } from "@hearth/contracts/messaging/crisisLines";
import { ButtonLink, type ButtonLinkProps } from "@hearth/ui/ButtonLink";
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
          <Way variant="primary" href={`tel:${call}`} of={name}>
            {t("lines.call", { number: call })}
          </Way>
        )}
        {text !== null && (
          <Way href={textHref(text, word)} of={name}>
            {word === null
              ? t("lines.text", { number: text })
              : t("lines.textWord", { number: text, word })}
          </Way>
        )}
        {chat !== null && (
          <Way href={chat} target="_blank" of={name}>
            {t("lines.chat")}
          </Way>
        )}
      </div>
    </div>
  );
}

type WayProps = Omit<ButtonLinkProps, "children"> & {
  readonly children: string;
  /** The line that it leads to: who hears the links alone hears it too. */
  readonly of: string;
};

const Way = ({ of, children, ...link }: WayProps) => (
  <ButtonLink {...link} aria-label={`${children}, ${of}`}>
    {children}
  </ButtonLink>
);
