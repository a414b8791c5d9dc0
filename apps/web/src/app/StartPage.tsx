import { HomePage } from "../features/home/index.ts";
import { useUnread } from "../features/messages/index.ts";
import { TodayPage } from "../features/today/index.ts";
import { isMember, useMe } from "../lib/me.ts";

/** Where everybody begins: clients and families with the next thing to do, staff with the sessions of the day. */
export function StartPage() {
  const unread = useUnread();
  return isMember(useMe()) ? <HomePage unread={unread} /> : <TodayPage />;
}
