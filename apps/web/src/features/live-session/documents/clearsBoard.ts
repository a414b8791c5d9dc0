type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

/** The keys by which the board's library asks whether everything is to be taken away, whatever its menu holds. */
export const clearsBoard = ({ key, ctrlKey, metaKey }: Key): boolean =>
  (ctrlKey || metaKey) && (key === "Backspace" || key === "Delete");
