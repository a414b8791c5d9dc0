import type { DeviceSource } from "@hearth/media-client/localMedia";
import { Button } from "@hearth/ui/Button";
import { Unplug } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDeviceList } from "../../../lib/device/useDeviceList.ts";
import type { RoomPartProps } from "../roomParts.ts";
import { Line } from "./Line.tsx";

/** A device was pulled out: the others that are there, one press away. */
export const OtherDevice = (part: RoomPartProps) => (
  <>
    <Lost source="mic" {...part} />
    <Lost source="camera" {...part} />
  </>
);

function Lost({ source, snapshot, session }: RoomPartProps & { readonly source: DeviceSource }) {
  const { t } = useTranslation("device");
  const isLost = snapshot.own[source].state === "unplugged";
  const others = useDeviceList(source, isLost);
  if (!isLost || others.length === 0) return null;
  return (
    <Line
      icon={<Unplug />}
      tone="warn"
      actions={others.slice(0, 3).map(({ id, label }) => (
        <Button key={id} onPress={() => session.choose(source, id)}>
          {t("lost.use", { name: label })}
        </Button>
      ))}
    >
      {t(`lost.${source}`)}
    </Line>
  );
}
