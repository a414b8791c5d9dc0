export type Box = { readonly width: number; readonly height: number };
export type GridShape = Box & {
  readonly columns: number;
  /** More than fits at a size in which a face can be read: the grid scrolls. */
  readonly scrolls: boolean;
};

const widest = 16 / 9;
const tallest = 4 / 5;
const readable: Box = { width: 132, height: 104 };

/** How to lay out so many tiles in a box so that each is as large as can be, and none too small to read a face. */
export function gridFor(count: number, box: Box, gap = 8): GridShape {
  const shapes = Array.from({ length: Math.max(1, count) }, (_, index) =>
    shapeWith(index + 1, { count, box, gap }),
  );
  const best = shapes.reduce((one, other) => (area(other) > area(one) ? other : one));
  const isReadable = best.height >= readable.height && best.width >= readable.width;
  return isReadable ? best : scrolling(box, gap);
}

const area = ({ width, height }: Box) => width * height;

type Plan = { readonly count: number; readonly box: Box; readonly gap: number };

function shapeWith(columns: number, { count, box, gap }: Plan): GridShape {
  const rows = Math.ceil(Math.max(1, count) / columns);
  const cell = {
    width: Math.max(0, (box.width - gap * (columns - 1)) / columns),
    height: Math.max(0, (box.height - gap * (rows - 1)) / rows),
  };
  const width = Math.floor(Math.min(cell.width, cell.height * widest));
  const height = Math.floor(Math.min(cell.height, width / tallest));
  return { columns, width, height, scrolls: false };
}

function scrolling(box: Box, gap: number): GridShape {
  const columns = Math.max(2, Math.floor(box.width / 220));
  const width = Math.floor((box.width - gap * (columns - 1)) / columns);
  return { columns, width, height: Math.floor(width * 0.75), scrolls: true };
}
