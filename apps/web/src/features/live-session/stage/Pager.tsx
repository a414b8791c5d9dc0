import { Button } from "@hearth/ui/Button";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";

type PagerProps = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
};

/** The way to the others when there are more people than fit on a page. */
export function Pager({ page, pages, onPage }: PagerProps) {
  const { t } = useTranslation("live");
  if (pages === 1) return null;
  return (
    <nav aria-label={t("stage.pages")} className="flex items-center justify-center gap-2">
      <Button
        size="icon"
        aria-label={t("stage.before")}
        isDisabled={page === 0}
        onPress={() => onPage(page - 1)}
      >
        <ChevronLeft aria-hidden className="size-5" />
      </Button>
      <span role="status" className="tabular-nums">
        {t("stage.page", { page: page + 1, pages })}
      </span>
      <Button
        size="icon"
        aria-label={t("stage.next")}
        isDisabled={page === pages - 1}
        onPress={() => onPage(page + 1)}
      >
        <ChevronRight aria-hidden className="size-5" />
      </Button>
    </nav>
  );
}
