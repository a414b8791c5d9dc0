import { ProgressBar } from "react-aria-components/ProgressBar";

type SpinnerProps = {
  /** Said to who can't see it; empty where the words are beside it. */
  readonly label: string;
  readonly size?: "sm" | "lg";
};

const sizes = { sm: "size-5 border-2", lg: "size-10 border-4" };

/** Something goes on, nobody knows for how long. */
export function Spinner({ label, size = "lg" }: SpinnerProps) {
  const wheel = (
    <span
      aria-hidden
      className={`inline-block animate-spin rounded-full border-current border-r-transparent ${sizes[size]}`}
    />
  );
  if (label === "") return wheel;
  return (
    <ProgressBar isIndeterminate aria-label={label} className="inline-flex items-center">
      {wheel}
    </ProgressBar>
  );
}
