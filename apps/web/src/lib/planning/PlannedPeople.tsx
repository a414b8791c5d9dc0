import { Button } from "@hearth/ui/Button";
import { Menu, type MenuAction } from "@hearth/ui/Menu";
import { MovableList } from "@hearth/ui/MovableList";
import { ArrowLeftRight, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Person, placed, type Rooms } from "./plan.ts";

export type PlannedPeopleProps = {
  readonly rooms: Rooms;
  readonly people: readonly Person[];
  /** Who belongs to a pair that is not respected. */
  readonly marked: ReadonlySet<string>;
  readonly onChange: (rooms: Rooms) => void;
  /** The people of this place of the plan. */
  readonly of: readonly Person[];
  readonly to: number | null;
  readonly label: string;
  readonly empty?: string;
};

/** The people of one place of the plan, each with the ways to the other places. */
export function PlannedPeople(props: PlannedPeopleProps) {
  const { rooms, of, to, marked, onChange, label, empty } = props;
  const { t } = useTranslation("planning");
  return (
    <MovableList
      label={label}
      items={of.map(({ personId, ...person }) => ({ ...person, id: personId }))}
      empty={empty ?? t("drop")}
      onArrive={(id) => onChange(placed(rooms, id, to))}
    >
      {({ id, name, isHere }) => (
        <>
          <span className="min-w-0 grow">
            <span className="block truncate">{name}</span>
            {!isHere && <span className="block text-sm text-muted">{t("notHere")}</span>}
          </span>
          {marked.has(id) && (
            <TriangleAlert
              role="img"
              aria-label={t("broken.mark")}
              className="size-5 shrink-0 text-danger"
            />
          )}
          <Menu
            label={t("move", { name })}
            trigger={
              <Button variant="quiet" size="icon" aria-label={t("move", { name })}>
                <ArrowLeftRight aria-hidden className="size-5" />
              </Button>
            }
            items={waysFor(props, t).map((way) => ({
              ...way,
              onAction: () => onChange(placed(rooms, id, way.to)),
            }))}
          />
        </>
      )}
    </MovableList>
  );
}

type Way = Pick<MenuAction, "id" | "label"> & { readonly to: number | null };
type Words = ReturnType<typeof useTranslation<"planning">>["t"];

function waysFor({ rooms, to }: PlannedPeopleProps, t: Words): readonly Way[] {
  const all: readonly Way[] = [
    ...rooms.map(({ name }, at) => ({ id: String(at), label: t("to", { room: name }), to: at })),
    { id: "none", label: t("toNone"), to: null },
  ];
  return all.filter((way) => way.to !== to);
}
