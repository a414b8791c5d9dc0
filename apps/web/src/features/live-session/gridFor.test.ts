import { expect, test } from "vitest";
import { gridFor } from "./gridFor.ts";

test.each([
  ["one person on a desktop fills the box", 1, { width: 1200, height: 600 }, 1],
  ["five on a desktop stand in two rows", 5, { width: 1256, height: 620 }, 3],
  ["four on a phone stand two by two", 4, { width: 344, height: 500 }, 2],
])("%s", (_, count, box, columns) => {
  expect(gridFor(count, box)).toMatchObject({ columns, scrolls: false });
});

test("twelve on a phone scroll in two columns, at a size in which a face can be read", () => {
  const shape = gridFor(12, { width: 304, height: 480 });
  expect(shape).toMatchObject({ columns: 2, scrolls: true });
  expect(shape.height).toBeGreaterThan(100);
});

test.each([
  { width: 304, height: 480 },
  { width: 740, height: 200 },
  { width: 1256, height: 620 },
])("however many there are, in $width × $height nobody is cut off", (box) => {
  for (let count = 1; count <= 18; count += 1) {
    const shape = gridFor(count, box);
    const rows = Math.ceil(count / shape.columns);
    expect(shape.columns * (shape.width + 8) - 8).toBeLessThanOrEqual(box.width);
    if (!shape.scrolls) expect(rows * (shape.height + 8) - 8).toBeLessThanOrEqual(box.height);
  }
});
