/** The people of Hearth in k6: sessions/ is what this describes. Every call returns when it is done, or throws. */
declare module "k6/x/sessions" {
  /** Sums since the person came. */
  export type Stats = {
    readonly packets: number;
    readonly bytes: number;
    readonly frames: number;
    readonly lost: number;
    readonly leaked: number;
  };

  export type Peer = {
    /** Is there for so many seconds; throws when the session is over before. */
    stay(seconds: number): void;
    /** Cuts the socket, and returns when the newest state has come again. */
    dropSignalling(): void;
    /** Makes all media anew, and returns when it flows. */
    changeNetwork(): void;
    mute(muted: boolean): void;
    stats(): Stats;
    /** Goes politely, once everything that came has been judged. */
    leave(): void;
  };

  export type Staff = {
    /** Waits until so many wait at the door, and lets them in. */
    admitWhen(people: number): void;
    /** Sends everybody who is not staff to so many rooms. */
    split(rooms: number): void;
    recall(): void;
    say(text: string): void;
    leave(): void;
  };

  const sessions: {
    /** Comes by a personal link, and returns when sound and picture flow. Patience in seconds, 120 where it is not said. */
    join(who: {
      link: string;
      number: number;
      of: number;
      audio: boolean;
      video: boolean;
      /** How high this person sees everybody, in pixels; 90 where it is not said. */
      tile?: number;
      patience?: number;
    }): Peer;
    /** Is in a room of a bare worker for so many seconds (src/bareHost.ts): what Hearth is compared with. */
    bare(who: { url: string; room: string; number: number; of: number }, seconds: number): void;
    conduct(who: { url: string; cookie: string; sessionId: string; name: string }): Staff;
  };
  export default sessions;
}
