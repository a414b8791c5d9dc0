import { Button } from "@hearth/ui/Button";
import { Menu } from "@hearth/ui/Menu";
import { EyeOff, Grid2x2, Grid3x3, PictureInPicture2, User } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useStageChoice } from "./stageChoice.ts";

/** How one sees the group: all alike or who speaks large, with or without oneself. */
export function ViewMenu() {
  const { t } = useTranslation("live");
  const [{ layout, hidesSelf }, choose] = useStageChoice();
  const icon = "size-5";
  return (
    <Menu
      label={t("stage.view")}
      trigger={
        <Button variant="quiet" size="icon" aria-label={t("stage.view")}>
          <Grid2x2 aria-hidden className={icon} />
        </Button>
      }
      items={[
        {
          id: "layout",
          label: t(layout === "gallery" ? "stage.toSpeaker" : "stage.toGallery"),
          icon:
            layout === "gallery" ? (
              <PictureInPicture2 aria-hidden className={icon} />
            ) : (
              <Grid3x3 aria-hidden className={icon} />
            ),
          onAction: () => choose({ layout: layout === "gallery" ? "speaker" : "gallery" }),
        },
        {
          id: "self",
          label: t(hidesSelf ? "stage.showSelf" : "stage.hideSelf"),
          icon: hidesSelf ? (
            <User aria-hidden className={icon} />
          ) : (
            <EyeOff aria-hidden className={icon} />
          ),
          onAction: () => choose({ hidesSelf: !hidesSelf }),
        },
      ]}
    />
  );
}
