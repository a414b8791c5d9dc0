type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
type ButtonSize = "md" | "lg" | "icon";

const base =
  "inline-flex items-center justify-center gap-2 rounded-control border font-semibold no-underline " +
  "cursor-pointer select-none text-center transition-colors min-h-target " +
  "data-disabled:cursor-not-allowed data-disabled:opacity-55 data-pending:cursor-progress";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-on-accent data-hovered:bg-accent-strong data-pressed:bg-accent-strong",
  secondary: "border-line-strong bg-surface text-ink data-hovered:bg-sunken data-pressed:bg-sunken",
  quiet: "border-transparent bg-transparent text-ink data-hovered:bg-sunken data-pressed:bg-sunken",
  danger:
    "border-transparent bg-danger text-on-danger data-hovered:bg-danger-strong data-pressed:bg-danger-strong",
};

const sizes: Record<ButtonSize, string> = {
  md: "px-4 py-2 text-base",
  lg: "px-6 py-3 text-lg min-h-14",
  icon: "min-w-target p-2",
};

export type ButtonLook = {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly className?: string | undefined;
};

/** The classes of anything that looks like a button. */
export const buttonLook = ({ variant = "secondary", size = "md", className = "" }: ButtonLook) =>
  `${base} ${variants[variant]} ${sizes[size]} ${className}`;
