import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";

type WithHeadingProps<Data> = Parameters<typeof Answer<Data>>[0] & {
  readonly children: (data: Data) => ReactNode;
};

/** A page that is called by what it shows: until that is there, and where it can't be had, it is "homework". */
export function WithHeading<Data>({ query, children }: WithHeadingProps<Data>) {
  const { t } = useTranslation("homework");
  if (query.data !== undefined) return children(query.data);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading>{t("title")}</PageHeading>
      <Answer query={query}>{children}</Answer>
    </div>
  );
}
