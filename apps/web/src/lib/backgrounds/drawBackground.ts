import type { DrawnBackground } from "./background.ts";

type Colours = readonly [top: string, bottom: string];
type Pen = CanvasRenderingContext2D;

const size = { width: 960, height: 540 } as const;

function fill(pen: Pen, colours: Colours, from: number): void {
  const shade = pen.createLinearGradient(0, from * size.height, 0, size.height);
  colours.forEach((colour, stop) => shade.addColorStop(stop, colour));
  pen.fillStyle = shade;
}

/** Everything from this share of the height down. */
function field(pen: Pen, from: number, colours: Colours): void {
  fill(pen, colours, from);
  pen.fillRect(0, from * size.height, size.width, size.height);
}

type Ridge = {
  readonly from: number;
  readonly rise: number;
  readonly waves: number;
  readonly turn: number;
};

/** A soft line of hills, and all that is below it. */
function hill(pen: Pen, { from, rise, waves, turn }: Ridge, colours: Colours): void {
  fill(pen, colours, from - rise);
  pen.beginPath();
  pen.moveTo(0, size.height);
  for (let x = 0; x <= size.width; x += 8) {
    const swing = Math.sin((x / size.width) * waves * Math.PI + turn);
    pen.lineTo(x, (from + rise * swing) * size.height);
  }
  pen.lineTo(size.width, size.height);
  pen.fill();
}

/** A round light that fades into what is around it. */
function light(pen: Pen, [x, y, radius]: readonly [number, number, number], colour: string): void {
  const [across, down] = [x * size.width, y * size.height];
  const glow = pen.createRadialGradient(across, down, 0, across, down, radius * size.height);
  glow.addColorStop(0, colour);
  glow.addColorStop(1, "transparent");
  pen.fillStyle = glow;
  pen.fillRect(0, 0, size.width, size.height);
}

/** Calm, a little dim, with nothing that draws the eye from a face. */
const pictures: Readonly<Record<DrawnBackground, (pen: Pen) => void>> = {
  hills: (pen) => {
    field(pen, 0, ["#c9dde2", "#eef0e4"]);
    light(pen, [0.75, 0.2, 0.5], "#fff6dccc");
    hill(pen, { from: 0.5, rise: 0.06, waves: 3, turn: 0.6 }, ["#a9c0b6", "#93ad9f"]);
    hill(pen, { from: 0.64, rise: 0.07, waves: 2.2, turn: 2.4 }, ["#86a692", "#6f927d"]);
    hill(pen, { from: 0.8, rise: 0.06, waves: 2.7, turn: 4.4 }, ["#64876f", "#4c6c57"]);
  },
  shore: (pen) => {
    field(pen, 0, ["#b9d3e4", "#f3e9dc"]);
    light(pen, [0.25, 0.45, 0.4], "#fff3d6cc");
    field(pen, 0.52, ["#7fa9b8", "#a8c4c6"]);
    hill(pen, { from: 0.76, rise: 0.02, waves: 2, turn: 0.4 }, ["#dccfb6", "#c8b797"]);
  },
  evening: (pen) => {
    field(pen, 0, ["#57607f", "#d9a893"]);
    light(pen, [0.5, 0.62, 0.6], "#ffd9b0aa");
    hill(pen, { from: 0.68, rise: 0.05, waves: 2.6, turn: 1.2 }, ["#5f5a74", "#4c4a63"]);
    hill(pen, { from: 0.84, rise: 0.04, waves: 2, turn: 3.6 }, ["#3f4057", "#32344a"]);
  },
};

/** One of our own pictures, drawn in this browser: nothing is loaded for it. */
export function drawBackground(which: DrawnBackground): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement("canvas"), size);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser does not draw");
  pictures[which](pen);
  return canvas;
}
