import { Meter as AriaMeter } from "react-aria-components/Meter";
import { Label } from "react-aria-components/Label";
import { labelLook } from "./fieldLook.ts";

type MeterProps = {
  readonly label: string;
  /** From 0 to 1. */
  readonly value: number;
  /** The value in words. */
  readonly valueLabel: string;
};

/** How much of something, such as the level of a microphone. */
export function Meter({ label, value, valueLabel }: MeterProps) {
  return (
    <AriaMeter
      value={value}
      minValue={0}
      maxValue={1}
      valueLabel={valueLabel}
      className="grid gap-1.5"
    >
      {({ percentage }) => (
        <>
          <Label className={labelLook}>{label}</Label>
          <div className="h-3 overflow-hidden rounded-full border border-line-strong bg-sunken">
            <div
              className="h-full rounded-full bg-accent transition-[width] duration-75 forced-colors:bg-[Highlight]"
              style={{ width: `${percentage}%` }}
            />
          </div>
        </>
      )}
    </AriaMeter>
  );
}
