import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem,
  type MenuItemProps,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { itemLook, popoverLook } from "./listLook.ts";

type Item = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
};

/** Something to do. */
export type MenuAction = Item & { readonly onAction: () => void };

/** Somewhere to go. */
export type MenuPlace = Item & {
  readonly href: string;
  /** It is the page that is open. */
  readonly isCurrent?: boolean;
};

export type MenuProps = {
  /** The Button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly items: readonly (MenuAction | MenuPlace)[];
  /** Left out where the menu itself knows whether it is open. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
};

const placeLook =
  "no-underline aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-on-accent-soft";

/** Things to do with one thing, or places to go to, behind one button. */
export function Menu({ trigger, label, items, ...open }: MenuProps) {
  return (
    <MenuTrigger {...open}>
      {trigger}
      <Popover className={popoverLook}>
        <AriaMenu aria-label={label} className="grid gap-0.5 p-1.5 outline-none">
          {items.map(({ id, label: name, icon, isDisabled = false, ...item }) => (
            <MenuItem
              key={id}
              id={id}
              isDisabled={isDisabled}
              {...("href" in item ? toPlace(item) : { onAction: item.onAction })}
              textValue={name}
              className={`${itemLook} ${placeLook}`}
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

/** A menu item passes no aria-current on by itself. */
const toPlace = ({ href, isCurrent }: Pick<MenuPlace, "href" | "isCurrent">) => ({
  href,
  render: (dom: Parameters<NonNullable<MenuItemProps["render"]>>[0]) =>
    "href" in dom ? (
      <a {...dom} aria-current={isCurrent ? "page" : undefined}>
        {dom.children}
      </a>
    ) : (
      <div {...dom} />
    ),
});
