import { expect, test } from "vitest";
import { gridFor } from "./gridFor.ts";

test.each([
  { who: "one person on a desktop", count: 1, box: { width: 1200, height: 600 }, columns: 1 },
  { who: "five on a desktop", count: 5, box: { width: 1256, height: 620 }, columns: 3 },
  { who: "four on a phone", count: 4, box: { width: 344, height: 500 }, columns: 2 },
])("$who stand in $columns columns without scrolling", ({ count, box, columns }) => {
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
