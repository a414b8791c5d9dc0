import { Button } from "@hearth/ui/Button";
import { Select } from "@hearth/ui/Select";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sizesOf } from "./places.ts";
import type { Acting } from "./useAct.ts";

const counts = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const lengths = [5, 10, 15, 20, 30, 45, 60];
const untilRecalled = "recall";

type OpenRoomsProps = { readonly people: number } & Pick<Acting, "act" | "pending">;

/** Splits the group: how many rooms, for how long, and how large they will be. */
export function OpenRooms({ people, act, pending }: OpenRoomsProps) {
  const { t, i18n } = useTranslation("live");
  const [rooms, setRooms] = useState(2);
  const [minutes, setMinutes] = useState<string>("15");
  const list = new Intl.ListFormat(i18n.language).format(sizesOf(people, rooms).map(String));
  const open = () =>
    void act("openBreakouts", {
      rooms,
      minutes: minutes === untilRecalled ? null : Number(minutes),
    });
  return (
    <div className="grid gap-4">
      <p className="text-muted">{t("rooms.explain")}</p>
      <Select
        label={t("rooms.count")}
        options={counts.map((count) => ({ id: String(count), label: String(count) }))}
        value={String(rooms)}
        onChange={(id) => setRooms(Number(id))}
      />
      <Select
        label={t("rooms.length")}
        options={[
          ...lengths.map((count) => ({ id: String(count), label: t("rooms.minutes", { count }) })),
          { id: untilRecalled, label: t("rooms.untilRecalled") },
        ]}
        value={minutes}
        onChange={setMinutes}
      />
      <p role="status" className="rounded-control bg-sunken p-3 text-sm">
        {people === 0 ? t("rooms.nobody") : t("rooms.preview", { count: people, sizes: list })}
      </p>
      <Button
        variant="primary"
        size="lg"
        isDisabled={people === 0}
        isPending={pending === "openBreakouts"}
        onPress={open}
      >
        {t("rooms.open", { count: rooms })}
      </Button>
    </div>
  );
}
