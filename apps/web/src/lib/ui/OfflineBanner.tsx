import { Banner } from "@hearth/ui/Banner";
import { WifiOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useOnline } from "../useOnline.ts";

/** Says so while this device has no network. */
export function OfflineBanner() {
  const { t } = useTranslation();
  if (useOnline()) return null;
  return (
    <Banner>
      <WifiOff aria-hidden className="size-4 shrink-0" />
      {t("offline")}
    </Banner>
  );
}
