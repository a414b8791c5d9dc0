import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { labelLook } from "./fieldLook.ts";

type ProgressProps = {
  readonly label: string;
  /** From 0 to 1. */
  readonly value: number;
};

/** How much of something is done. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <ProgressBar value={value} minValue={0} maxValue={1} className="grid grid-cols-1 gap-1.5">
      {({ percentage = 0, valueText }) => (
        <>
          <span className="flex justify-between gap-2">
            <Label className={`${labelLook} min-w-0 wrap-anywhere`}>{label}</Label>
            <span className="shrink-0 text-sm text-muted">{valueText}</span>
          </span>
          <div className="h-3 overflow-hidden rounded-full border border-line-strong bg-sunken">
            <div
              className="h-full rounded-full bg-accent forced-colors:bg-[Highlight]"
              style={{ width: `${percentage}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
