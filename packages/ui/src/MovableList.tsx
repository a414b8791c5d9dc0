import { GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";

type Movable = { readonly id: string; readonly name: string };

type MovableListProps<Item extends Movable> = {
  readonly label: string;
  readonly items: readonly Item[];
  /** What stands where nothing is yet. */
  readonly empty: ReactNode;
  /** Something of another list was dropped here: by mouse, by touch or by keyboard. */
  readonly onArrive: (id: string) => void;
  /** What is shown of one, and what else can be done with it. */
  readonly children: (item: Item) => ReactNode;
};

/** Lists with the same kind of things give to each other what is dragged; nothing else can be dropped into them. */
const kind = "hearth-movable";

/** Things that are dragged from list to list. With Enter on its handle a thing is taken, with Tab and Enter it is put down. */
export function MovableList<Item extends Movable>(props: MovableListProps<Item>) {
  const { label, items, empty, onArrive, children } = props;
  const arrive = (id: string) => {
    if (!items.some((item) => item.id === id)) onArrive(id);
  };
  const { dragAndDropHooks } = useDragAndDrop<Item>({
    getItems: (keys) => [...keys].map((key) => ({ [kind]: String(key) })),
    acceptedDragTypes: [kind],
    getDropOperation: () => "move",
    onRootDrop: ({ items: dropped }) => {
      for (const one of dropped) {
        if (one.kind === "text" && one.types.has(kind)) void one.getText(kind).then(arrive);
      }
    },
  });
  return (
    <GridList
      aria-label={label}
      items={items}
      // A row says what its item says: it is made anew when either changes.
      dependencies={[children]}
      keyboardNavigationBehavior="tab"
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="px-2 text-sm text-muted">{empty}</p>}
      className="grid min-h-target content-center gap-0.5 rounded-control outline-none data-drop-target:bg-accent-soft data-drop-target:outline-2 data-drop-target:outline-accent"
    >
      {(item) => (
        <GridListItem
          id={item.id}
          textValue={item.name}
          className="flex min-h-target items-center gap-1 rounded-lg outline-none data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:outline-focus"
        >
          <Button
            slot="drag"
            className="grid min-h-target min-w-target shrink-0 cursor-grab place-items-center rounded-lg text-muted data-hovered:bg-sunken"
          >
            <GripVertical aria-hidden className="size-5" />
          </Button>
          {children(item)}
        </GridListItem>
      )}
    </GridList>
  );
}
