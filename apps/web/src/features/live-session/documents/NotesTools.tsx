import { ToggleButton } from "@hearth/ui/ToggleButton";
import { Button } from "@hearth/ui/Button";
import { type Editor, useEditorState } from "@tiptap/react";
import { Bold, Heading, Italic, List, ListOrdered, Redo2, Undo2 } from "lucide-react";
import { Toolbar } from "react-aria-components/Toolbar";
import { useTranslation } from "react-i18next";

const marks = [
  {
    name: "bold",
    Icon: Bold,
    press: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: "italic",
    Icon: Italic,
    press: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: "heading",
    Icon: Heading,
    press: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "bulletList",
    Icon: List,
    press: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: "orderedList",
    Icon: ListOrdered,
    press: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
] as const;

const steps = [
  { name: "undo", Icon: Undo2, press: (editor: Editor) => editor.commands.undo() },
  { name: "redo", Icon: Redo2, press: (editor: Editor) => editor.commands.redo() },
] as const;

/** How words look: one place in the order of tabs, arrows between the tools. */
export function NotesTools({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation("documents");
  const pressed = useEditorState({
    editor,
    selector: ({ editor: now }) => marks.map(({ name }) => now.isActive(name)),
  });
  return (
    <Toolbar aria-label={t("tools.label")} className="flex flex-wrap gap-1">
      {marks.map(({ name, Icon, press }, place) => (
        <ToggleButton
          key={name}
          size="icon"
          aria-label={t(`tools.${name}`)}
          isSelected={pressed[place] ?? false}
          onChange={() => press(editor)}
        >
          <Icon aria-hidden className="size-5" />
        </ToggleButton>
      ))}
      {steps.map(({ name, Icon, press }) => (
        <Button
          key={name}
          variant="quiet"
          size="icon"
          aria-label={t(`tools.${name}`)}
          onPress={() => press(editor)}
        >
          <Icon aria-hidden className="size-5" />
        </Button>
      ))}
    </Toolbar>
  );
}
