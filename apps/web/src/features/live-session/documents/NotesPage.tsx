import { Collaboration } from "@tiptap/extension-collaboration";
import { EditorContent, useEditor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { useEffect } from "react";
import { DocumentStatus } from "./DocumentStatus.tsx";
import { NotesTools } from "./NotesTools.tsx";
import type { SharedPageProps } from "./SharedPage.ts";
import { useSharedDocument } from "./useSharedDocument.ts";

const look =
  "notes min-h-64 rounded-control border border-line-strong bg-surface px-3.5 py-2.5 whitespace-pre-wrap wrap-anywhere " +
  "[&_h3]:text-lg [&_h3]:font-bold [&_ol]:list-decimal [&_ol]:ps-6 [&_ul]:list-disc [&_ul]:ps-6 " +
  "[&_blockquote]:border-l-4 [&_blockquote]:border-line [&_blockquote]:ps-3";

/** The editor of shared notes. */
export function NotesPage({ way, room, label, status, isLocked }: SharedPageProps) {
  const document = useSharedDocument(way, room, "notes");
  const editor = useEditor(
    {
      extensions: [
        // Undoing is the document's own affair: one takes back one's own words, not those of others.
        StarterKit.configure({ undoRedo: false, heading: { levels: [3] }, link: false }),
        Collaboration.configure({ document: document.doc, field: "default" }),
      ],
      // A text, even an empty one, would be read as HTML, which the page allows nobody to do.
      content: { type: "doc", content: [{ type: "paragraph" }] },
      // The page allows no styles but its own.
      injectCSS: false,
      editable: !isLocked,
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": label,
          class: look,
        },
      },
    },
    [document],
  );
  useEffect(() => {
    editor.setEditable(!isLocked, false);
    editor.view.dom.setAttribute("aria-readonly", String(isLocked));
  }, [editor, isLocked]);
  return (
    <div className="grid grid-cols-1 gap-2">
      {!isLocked && <NotesTools editor={editor} />}
      <EditorContent editor={editor} />
      <DocumentStatus document={document} status={status} isLocked={isLocked} />
    </div>
  );
}
