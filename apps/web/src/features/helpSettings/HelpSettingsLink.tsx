import { Link } from "react-aria-components/Link";
import { useHelpSettingsPlace } from "./useHelpSettingsPlace.ts";

type HelpSettingsLinkProps = { readonly className: string; readonly isHere: boolean };

/** The way to the settings of help, for who may save them alone. */
export function HelpSettingsLink({ className, isHere }: HelpSettingsLinkProps) {
  const place = useHelpSettingsPlace();
  if (!place) return null;
  const { href, label, Icon } = place;
  return (
    <Link href={href} {...(isHere && { "aria-current": "page" })} className={className}>
      <Icon aria-hidden className="size-5" />
      {label}
    </Link>
  );
}
