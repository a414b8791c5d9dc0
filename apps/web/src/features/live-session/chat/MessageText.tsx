import { useTranslation } from "react-i18next";
import { linkedParts } from "./linkedParts.ts";

/** The words of a message as they were written; addresses can be followed. */
export function MessageText({ text }: { readonly text: string }) {
  const { t } = useTranslation("chat");
  return (
    <p className="wrap-anywhere whitespace-pre-wrap">
      {linkedParts(text).map(({ text: words, href }, index) =>
        href === null ? (
          words
        ) : (
          <a
            key={index}
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            aria-label={t("opens", { link: words })}
            className="font-medium text-accent underline underline-offset-4"
          >
            {words}
          </a>
        ),
      )}
    </p>
  );
}
