import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { itemLook, popoverLook } from "./listLook.ts";

export type MenuAction = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
};

export type MenuProps = {
  /** The Button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly items: readonly MenuAction[];
};

/** Things to do with one thing, behind one button. */
export function Menu({ trigger, label, items }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={popoverLook}>
        <AriaMenu aria-label={label} className="grid gap-0.5 p-1.5 outline-none">
          {items.map(({ id, label: name, icon, isDisabled = false, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              isDisabled={isDisabled}
              onAction={onAction}
              textValue={name}
              className={itemLook}
            >
              {icon}
              {name}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
