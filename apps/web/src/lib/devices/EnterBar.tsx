import { Button } from "@hearth/ui/Button";

type EnterBarProps = { readonly label: string; readonly onEnter: () => void };

/** The way on, always in sight at the lower edge: what comes above it as devices answer does not move it from under a finger. */
export const EnterBar = ({ label, onEnter }: EnterBarProps) => (
  <div className="sticky bottom-0 -mx-5 -mb-5 grid rounded-b-card border-t border-line bg-surface px-5 py-3 sm:-mx-6 sm:-mb-6 sm:px-6">
    <Button variant="primary" size="lg" onPress={onEnter}>
      {label}
    </Button>
  </div>
);
