import "@excalidraw/excalidraw/index.css";
import "./board.css";
import {
  CaptureUpdateAction,
  Excalidraw,
  MainMenu,
  reconcileElements,
  restoreElements,
} from "@excalidraw/excalidraw";
import type { OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI, UIOptions } from "@excalidraw/excalidraw/types";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useIsDark } from "../../../lib/useIsDark.ts";
import { bindBoard, type BoardBinding } from "./boardBinding.ts";
import { clearsBoard } from "./clearsBoard.ts";
import { DocumentStatus } from "./DocumentStatus.tsx";
import type { SharedPageProps } from "./SharedPage.ts";
import { useMenuName } from "./useMenuName.ts";
import { useSharedDocument } from "./useSharedDocument.ts";

// The library's fonts come from us and nobody else.
Object.assign(window, { EXCALIDRAW_ASSET_PATH: "/board/" });

type Element = OrderedExcalidrawElement;
type RemoteElements = Parameters<typeof reconcileElements>[1];

const options: UIOptions = {
  canvasActions: {
    changeViewBackgroundColor: false,
    export: false,
    loadScene: false,
    saveAsImage: false,
    saveToActiveFile: false,
    toggleTheme: false,
  },
  tools: { image: false },
};
const withoutClearing: UIOptions = {
  ...options,
  canvasActions: { ...options.canvasActions, clearCanvas: false },
};
const languages: Readonly<Record<string, string>> = { en: "en", es: "es-ES" };

/** The board, drawn on together. */
export function BoardPage({ way, room, label, status, isLocked, mayClear }: SharedPageProps) {
  const { t, i18n } = useTranslation("documents");
  const document = useSharedDocument(way, room, "board");
  const [api, setApi] = useState<ExcalidrawImperativeAPI | null>(null);
  // Until then the library puts its own empty scene in the place of what it is given.
  const [isReady, setIsReady] = useState(false);
  const binding = useBinding(isReady ? api : null, document);
  const isDark = useIsDark();
  const menu = useMenuName();
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="text-sm text-muted">{t("boardHelp")}</p>
      <section
        ref={menu}
        aria-label={label}
        data-own-keys
        data-no-menu={!mayClear}
        onKeyDownCapture={(event) => {
          if (!mayClear && clearsBoard(event)) event.stopPropagation();
        }}
        className="h-[58dvh] min-h-80 overflow-hidden rounded-control border border-line-strong"
      >
        <Excalidraw
          excalidrawAPI={setApi}
          onChange={(elements) => {
            setIsReady(true);
            binding.current?.changed(elements);
          }}
          isCollaborating
          viewModeEnabled={isLocked}
          theme={isDark ? "dark" : "light"}
          langCode={languages[i18n.language] ?? "en"}
          UIOptions={mayClear ? options : withoutClearing}
          aiEnabled={false}
          validateEmbeddable={false}
        >
          <MainMenu>{mayClear && <MainMenu.DefaultItems.ClearCanvas />}</MainMenu>
        </Excalidraw>
      </section>
      <DocumentStatus document={document} status={status} isLocked={isLocked} />
    </div>
  );
}

type SharedBoard = ReturnType<typeof useSharedDocument>;

/** Ties what is drawn here to the document that all share. */
function useBinding(api: ExcalidrawImperativeAPI | null, document: SharedBoard) {
  const binding = useRef<BoardBinding<Element> | null>(null);
  // Undone before the document is closed: the last stroke still goes out.
  useLayoutEffect(() => {
    if (!api) return;
    let isFirst = true;
    const bound = bindBoard<Element>(document.doc, {
      show: (elements) => {
        show(api, elements);
        if (isFirst) api.scrollToContent(undefined, { fitToContent: true });
        isFirst = false;
      },
    });
    binding.current = bound;
    return () => {
      bound.close();
      binding.current = null;
    };
  }, [api, document]);
  return binding;
}

/** Beside what is drawn here at this moment; the newer of each wins. Undoing takes back only one's own. */
function show(api: ExcalidrawImperativeAPI, elements: readonly Element[]): void {
  const others = restoreElements(elements, null) as unknown as RemoteElements;
  const mine = api.getSceneElementsIncludingDeleted();
  api.updateScene({
    elements: reconcileElements(mine, others, api.getAppState()),
    captureUpdate: CaptureUpdateAction.NEVER,
  });
}
