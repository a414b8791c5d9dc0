import type { Msg, NatsConnection } from "@nats-io/nats-core";
import type { EventContract } from "@hearth/contracts/define";
import { readFactHeaders } from "./headers.ts";
import type { Bus, FactOf, Log, Stop } from "./types.ts";

type Heard = (data: unknown, subject: string) => void;

/** Plain core NATS: what is said while nobody listens is gone. */
export function listener(nats: NatsConnection, log: Log): Bus["hear"] {
  const on = (subject: string, take: (message: Msg) => void): Stop => {
    const subscription = nats.subscribe(subject, {
      callback: (error, message) => {
        if (error) return;
        try {
          take(message);
        } catch (err) {
          log.error({ err }, subject);
        }
      },
    });
    return () => {
      subscription.unsubscribe();
    };
  };
  function hear<E extends EventContract>(contract: E, heard: (fact: FactOf<E>) => void): Stop;
  function hear(subject: string, heard: Heard): Stop;
  function hear(what: string | EventContract, heard: (what: never, subject: string) => void): Stop {
    if (typeof what === "string")
      return on(what, (message) => (heard as Heard)(message.json(), message.subject));
    return on(what.subject, (message) => {
      const data = what.data.parse(message.json());
      (heard as Heard)({ ...readFactHeaders(message.headers), data }, message.subject);
    });
  }
  return hear;
}

export const teller =
  (nats: NatsConnection, isUp: () => boolean): Bus["tell"] =>
  (subject, data) => {
    if (isUp() && !nats.isClosed()) nats.publish(subject, JSON.stringify(data));
  };
