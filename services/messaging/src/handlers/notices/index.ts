import { acceptPage } from "./acceptPage.ts";
import { getPage } from "./getPage.ts";

export const noticeHandlers = { getPage, acceptPage };
