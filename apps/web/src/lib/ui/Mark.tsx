import { useTranslation } from "react-i18next";

type MarkProps = {
  /** Without its word on a phone, and not there at all on the smallest. */
  readonly isSmallOnPhone?: boolean;
};

/** The sign of the house: an arch, and the fire in it. */
export function Mark({ isSmallOnPhone }: MarkProps) {
  const { t } = useTranslation();
  return (
    <span
      className={`inline-flex min-h-target items-center gap-2.5 font-display text-lg font-bold ${isSmallOnPhone ? "max-[22rem]:hidden" : ""}`}
    >
      <svg aria-hidden viewBox="0 0 32 32" className="size-8 shrink-0">
        <rect width="32" height="32" rx="9" className="fill-accent" />
        <path
          d="M8 24v-7a8 8 0 0 1 16 0v7"
          fill="none"
          strokeWidth="2.6"
          strokeLinecap="round"
          className="stroke-on-accent"
        />
        <circle cx="16" cy="20.5" r="3.1" fill="#f2c879" />
      </svg>
      <span className={isSmallOnPhone ? "max-sm:sr-only" : ""}>{t("appName")}</span>
    </span>
  );
}
