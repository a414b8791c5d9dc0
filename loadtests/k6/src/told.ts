import { z } from "zod";

/** Where k6 tells how it goes while it runs. */
export const k6Address = "127.0.0.1:6565";

const Answer = z.object({
  data: z.object({ attributes: z.object({ sample: z.record(z.string(), z.number()) }) }),
});

/** One figure of one metric as it is now; 0 before the first sample. */
export async function told(metric: string, figure: string): Promise<number> {
  const answer = await fetch(`http://${k6Address}/v1/metrics/${metric}`).catch(() => null);
  if (!answer?.ok) return 0;
  return Answer.parse(await answer.json()).data.attributes.sample[figure] ?? 0;
}
