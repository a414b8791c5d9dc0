import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { Lockable } from "../features/lock/index.ts";
import { SignInWays } from "../features/sign-in/index.ts";
import { useTRPC } from "../lib/api/trpc.ts";
import { isMember, type Me } from "../lib/me.ts";
import { paths } from "../lib/paths.ts";
import { endSignIn } from "../lib/signOut.ts";

type SignedInProps = {
  readonly me: Me;
  /** The server knows this sign-in no more. */
  readonly hasEnded: boolean;
  readonly children: ReactNode;
};

/** The pages of who has signed in. When the sign-in ends they lock: the same person finds them as they were. */
export function SignedIn({ me, hasEnded, children }: SignedInProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { pathname } = useLocation();
  const [wasLeft, setWasLeft] = useState(false);
  const asking = useMemo(() => trpc.me.get.queryOptions({}), [trpc]);
  const lock = useCallback(() => {
    setWasLeft(true);
    endSignIn().catch(() => undefined);
  }, []);
  const comeBack = async () => {
    const again = await queries.query({ ...asking, staleTime: 0 });
    // Somebody else must not find what this person was doing.
    if (again.personId !== me.personId) {
      location.replace(paths.today);
      return;
    }
    setWasLeft(false);
    void queries.invalidateQueries();
  };
  return (
    <Lockable
      isClient={isMember(me)}
      isWatched={!isRoom(pathname)}
      isLocked={wasLeft || hasEnded}
      onLock={lock}
      ways={<SignInWays onSignedIn={() => void comeBack()} />}
    >
      {children}
    </Lockable>
  );
}

const isRoom = (path: string) => path.startsWith("/sessions/") && path.endsWith("/room");
