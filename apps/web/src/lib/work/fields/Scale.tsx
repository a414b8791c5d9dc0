import type { FieldOf } from "@hearth/contracts/homework/form";
import { Radios } from "@hearth/ui/Radios";
import { useSay } from "../useSay.ts";

type ScaleProps = {
  readonly scale: Pick<FieldOf<"rating">, "min" | "max" | "step" | "low" | "high">;
  readonly label: string;
  readonly description?: string;
  readonly error?: string;
  readonly rated: number | null;
  readonly onRate: (rating: number) => void;
  readonly isRequired?: boolean;
};

/** Numbers to tap, with what the two ends mean. Unlike a slider it shows what is not answered yet. */
export function Scale({
  scale,
  label,
  description,
  error,
  rated,
  onRate,
  isRequired = false,
}: ScaleProps) {
  const say = useSay();
  const { min, max, step, low, high } = scale;
  const numbers = Array.from(
    { length: Math.floor((max - min) / step) + 1 },
    (_, n) => min + n * step,
  );
  const ends = [
    low && `${String(min)} = ${say(low)}`,
    high && `${String(max)} = ${say(high)}`,
  ].filter(Boolean);
  return (
    <Radios
      label={label}
      look="chips"
      description={[description, ends.join(" · ")].filter(Boolean).join(" ")}
      error={error}
      options={numbers.map((number) => ({ id: String(number), label: String(number) }))}
      value={rated === null ? null : String(rated)}
      onChange={(id) => onRate(Number(id))}
      isRequired={isRequired}
    />
  );
}
