import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { Spinner } from "@hearth/ui/Spinner";
import { type ComponentType, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SharedPageProps } from "./SharedPage.ts";

export type LoadPage = () => Promise<ComponentType<SharedPageProps>>;
type Loaded = { readonly Page: ComponentType<SharedPageProps> | null };

/** A page whose code comes when somebody opens it. Where it does not come, the room around it stays as it is. */
export function LoadedPage({ load, ...page }: SharedPageProps & { readonly load: LoadPage }) {
  const { t } = useTranslation("documents");
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isOver = false;
    const show = (Page: Loaded["Page"]) => {
      if (!isOver) setLoaded({ Page });
    };
    load().then(show, () => show(null));
    return () => {
      isOver = true;
    };
  }, [load]);
  if (!loaded) return <Spinner label={t("loading")} />;
  const { Page } = loaded;
  if (Page) return <Page {...page} />;
  return (
    <Alert
      tone="warn"
      role="alert"
      actions={<Button onPress={() => location.reload()}>{t("reload")}</Button>}
    >
      {t("notLoaded")}
    </Alert>
  );
}
