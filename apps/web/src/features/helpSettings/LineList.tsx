import { Button } from "@hearth/ui/Button";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../lib/api/ids.ts";
import { LineFields } from "./LineFields.tsx";
import {
  emptyLine,
  type FaultName,
  type LineDraft,
  moved,
  mostLines,
  putBack,
  type PlacedLine,
} from "./linesDraft.ts";
import { RemovedLine } from "./RemovedLine.tsx";

type LineListProps = {
  readonly lines: readonly LineDraft[];
  readonly faults: ReadonlyMap<string, FaultName>;
  readonly onChange: (lines: readonly LineDraft[]) => void;
};

/** The lines in the order in which people read them. */
export function LineList(props: LineListProps) {
  const { t } = useTranslation("helpSettings");
  const { lines, faults, onChange } = props;
  const { list, said, lastRemoved, add, move, remove, undo } = useLineChanges(props);
  return (
    <div ref={list} className="grid grid-cols-1 gap-4">
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol aria-label={t("lines")} className="grid grid-cols-1 gap-4">
        {lines.map((line, at) => (
          <li key={line.key} data-line={line.key}>
            <LineFields
              line={line}
              place={at + 1}
              isFirst={at === 0}
              isLast={at === lines.length - 1}
              faultOf={(field) => faults.get(`${at}.${field}`)}
              onChange={(changed) => onChange(lines.with(at, changed))}
              onMove={(to) => move({ line, at }, to)}
              onRemove={() => remove({ line, at })}
            />
          </li>
        ))}
      </ol>
      {lastRemoved && <RemovedLine removed={lastRemoved} onUndo={undo} />}
      <Button onPress={add} isDisabled={lines.length >= mostLines} className="justify-self-start">
        {t("addLine")}
      </Button>
    </div>
  );
}

/** Adding, moving, taking off and putting back: whatever is done by keyboard leaves the focus where one goes on. */
function useLineChanges({ lines, onChange }: LineListProps) {
  const { t } = useTranslation("helpSettings");
  const { list, focusNext } = useFocusNext();
  const [said, setSaid] = useState("");
  const [removed, setRemoved] = useState<readonly PlacedLine[]>([]);
  const within = (line: LineDraft, selector: string) => `[data-line="${line.key}"] ${selector}`;
  return {
    list,
    said,
    lastRemoved: removed.at(-1),
    add: () => {
      const line = emptyLine(newKey());
      onChange([...lines, line]);
      focusNext(within(line, "input"));
    },
    move: ({ line, at }: PlacedLine, to: "up" | "down") => {
      onChange(moved(lines, at, to));
      const place = to === "up" ? at : at + 2;
      setSaid(t("moved", { name: line.name.en, place, count: lines.length }));
      const tools = [`[data-tool=${to}]:enabled`, "[data-tool]:enabled"] as const;
      focusNext(...tools.map((tool) => within(line, tool)));
    },
    remove: (taken: PlacedLine) => {
      onChange(lines.toSpliced(taken.at, 1));
      setRemoved([...removed, taken]);
      focusNext("[data-undo]");
    },
    undo: (taken: PlacedLine) => {
      onChange(putBack(lines, taken));
      setRemoved(removed.slice(0, -1));
      focusNext(within(taken.line, "input"));
    },
  };
}

/** Puts the focus, after the next picture, on the first of these that is there. */
function useFocusNext() {
  const list = useRef<HTMLDivElement>(null);
  const [next, setNext] = useState<readonly string[]>([]);
  useEffect(() => {
    const found = next.map((selector) => list.current?.querySelector<HTMLElement>(selector));
    found.find((element) => element)?.focus();
  }, [next]);
  return { list, focusNext: (...selectors: readonly string[]) => setNext(selectors) };
}
