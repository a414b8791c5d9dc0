import { mainRoom } from "@hearth/contracts/live/rooms";
import { useTranslation } from "react-i18next";

/** The name of a room of the record; that of the main room in the language of the page. */
export function useRoomName() {
  const { t } = useTranslation("record");
  return (room: string, name: string) => (room === mainRoom ? t("mainRoom") : name);
}
