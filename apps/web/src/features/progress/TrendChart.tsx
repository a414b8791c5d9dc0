import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { axis, frame, margin } from "./chartLook.ts";
import type { Mark } from "./shapes.ts";

type Point = { readonly name: string; readonly total: number; readonly mark: Mark };
type TrendChartProps = {
  readonly points: readonly Point[];
  readonly min: number;
  readonly max: number | "auto";
};

/** Scores one after the other. A change that means something is a full dot. */
export const TrendChart = ({ points, min, max }: TrendChartProps) => (
  <ResponsiveContainer {...frame}>
    <LineChart data={[...points]} margin={margin} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="name" {...axis} />
      <YAxis {...axis} domain={[min, max]} />
      <Line
        dataKey="total"
        stroke="var(--accent)"
        strokeWidth={2}
        dot={Dot}
        activeDot={false}
        isAnimationActive={false}
      />
    </LineChart>
  </ResponsiveContainer>
);

type DotProps = {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: Point;
};

function Dot({ cx, cy, payload }: DotProps) {
  const isFull = payload?.mark === "better" || payload?.mark === "worse";
  const fill = isFull ? "var(--accent)" : "var(--surface)";
  return <circle cx={cx} cy={cy} r={6} fill={fill} stroke="var(--accent)" strokeWidth={2} />;
}
