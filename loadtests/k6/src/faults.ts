import { z } from "zod";

const Metric = z.looseObject({
  count: z.number().optional(),
  passes: z.number().optional(),
  fails: z.number().optional(),
  /** By what was asked: whether it was missed. */
  thresholds: z.record(z.string(), z.boolean()).optional(),
});
/** What k6 says at the end, as far as it is looked at. */
export const Summary = z.object({ metrics: z.record(z.string(), Metric) });
type Metrics = z.infer<typeof Summary>["metrics"];

/** What was missed, and what was never measured: k6 itself passes over a threshold without samples. */
export function faultsIn(metrics: Metrics): string[] {
  return Object.entries(metrics).flatMap(([name, metric]) => {
    const asked = Object.entries(metric.thresholds ?? {});
    if (asked.length > 0 && samplesOf(metric) === 0) return [`${name} was never measured`];
    return asked.flatMap(([rule, isMissed]) => (isMissed ? [`${name} misses ${rule}`] : []));
  });
}

/** A counter of nothing says 0 either way: where it has to be more, its own threshold says so. */
function samplesOf({ count, passes, fails, ...rest }: Metrics[string]): number {
  if (passes !== undefined && fails !== undefined) return passes + fails;
  return "rate" in rest ? 1 : (count ?? 0);
}
