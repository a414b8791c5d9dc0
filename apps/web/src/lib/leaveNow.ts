import { forgetKept } from "./kept/keptShelf.ts";
import { endSignIn } from "./signOut.ts";

/** A page that anybody may have open. */
const neutralPage = "https://www.weather.gov/";

/** Away at once: nothing of ours is to be seen from the first moment, and this page is not in the history. */
export function leaveNow(): void {
  document.documentElement.hidden = true;
  document.title = "";
  endSignIn().catch(() => undefined);
  void forgetKept();
  location.replace(neutralPage);
}
