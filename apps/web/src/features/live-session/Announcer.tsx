import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import type { TFunction } from "i18next";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { gathered, type News, newsBetween } from "./news.ts";
import { returnsAt, roomName } from "./places.ts";
import { useSecondsLeft } from "./useSecondsLeft.ts";

const calmMs = 2_000;
const warnings = [300, 60, 10] as const;

/** Says what changes to who listens to the page: not more than one sentence every two seconds. */
export function Announcer({ snapshot }: { readonly snapshot: LiveSnapshot }) {
  const { t, i18n } = useTranslation("live");
  const before = useRef(snapshot);
  const heap = useRef<readonly News[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [words, setWords] = useState("");
  const { view, clockOffsetMs: offsetMs } = snapshot;

  useEffect(() => {
    const news = newsBetween(before.current, snapshot);
    before.current = snapshot;
    if (news.length === 0) return;
    heap.current = [...heap.current, ...news];
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const said = gathered(heap.current).map((one) =>
        wordsFor(one, { snapshot: before.current, t, language: i18n.language }),
      );
      heap.current = [];
      setWords(said.join(" "));
    }, calmMs);
  }, [snapshot, t, i18n.language]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <>
      <p aria-live="polite" className="sr-only">
        {words}
      </p>
      <Warning of="warning" deadline={view ? returnsAt(view) : null} offsetMs={offsetMs} />
      <Warning of="closes" deadline={view?.closesAt ?? null} offsetMs={offsetMs} />
    </>
  );
}

type WarningProps = {
  /** The rooms, or the whole session. */
  readonly of: "warning" | "closes";
  readonly deadline: string | null;
  readonly offsetMs: number;
};

/** Says five minutes, one minute and ten seconds before a deadline that it comes. */
function Warning({ of, deadline, offsetMs }: WarningProps) {
  const { t } = useTranslation("live");
  const left = useSecondsLeft(deadline, offsetMs);
  const at = warnings.find((one) => left !== null && left <= one && left > one - 5);
  return (
    <p aria-live="polite" className="sr-only">
      {at !== undefined && t(`say.${of}${at}`)}
    </p>
  );
}

type Saying = {
  readonly snapshot: LiveSnapshot;
  readonly t: TFunction<"live">;
  readonly language: string;
};

function wordsFor(news: News, { snapshot, t, language }: Saying): string {
  if (news.kind === "moved") {
    return snapshot.view ? t("say.moved", { room: roomName(snapshot.view, news.room, t) }) : "";
  }
  if ("words" in news) return t(`say.${news.kind}`, { words: news.words });
  if (!("names" in news)) return t(`say.${news.kind}`);
  const names = new Intl.ListFormat(language).format(news.names);
  return t(`say.${news.kind}`, { names, count: news.names.length });
}
