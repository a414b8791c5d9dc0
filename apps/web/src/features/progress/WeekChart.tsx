import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import { axis, frame, margin } from "./chartLook.ts";

type WeekChartProps = {
  readonly weeks: readonly { readonly name: string; readonly hours: number }[];
  /** Hours that make a week. */
  readonly rule: number;
};

/** Hours of each week as bars, with the line that they are held against. */
export const WeekChart = ({ weeks, rule }: WeekChartProps) => (
  <ResponsiveContainer {...frame}>
    <BarChart data={[...weeks]} margin={margin} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="name" {...axis} />
      <YAxis {...axis} allowDecimals={false} domain={[0, (most: number) => Math.max(most, rule)]} />
      <Bar
        dataKey="hours"
        fill="var(--accent)"
        radius={4}
        maxBarSize={48}
        isAnimationActive={false}
      />
      <ReferenceLine y={rule} stroke="var(--ink)" strokeDasharray="6 4" />
    </BarChart>
  </ResponsiveContainer>
);
