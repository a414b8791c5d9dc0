import { z } from "zod";
import { Role, SeatActor, SignInActor, leaderRoles, staffRoles } from "./actor.ts";
import { byRole, byService, command, Done, door, event, inPerson, query } from "./define.ts";

/** SHA-256 of a secret, in hexadecimal. Secrets themselves never leave the gateway. */
export const SecretHash = z.string().regex(/^[0-9a-f]{64}$/);

/** The name that others see. One line, no control characters, 1 to 60 characters. */
export const DisplayName = z
  .string()
  .trim()
  .min(1, "Write a name that the group can use")
  .max(60, "Use a name of at most 60 characters")
  .regex(/^[^\p{C}]+$/u, "Use letters that can be read");

/** An IANA time zone that this machine knows. */
export const TimeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}, "Use an IANA time zone such as America/New_York");

const Contact = z.object({ kind: z.enum(["email", "sms"]), address: z.string().min(3).max(254) });

export const Membership = z.object({
  groupId: z.uuid(),
  personId: z.uuid(),
  role: Role,
  active: z.boolean(),
  /** Rises with each change of this membership; a reader keeps the highest. */
  version: z.int().positive(),
});
export type Membership = z.infer<typeof Membership>;

/** What a client writes to sign in: the e-mail address or phone number that their care team knows. */
const SignInContact = z.string().trim().min(3).max(254);

/** Six digits that were sent to a contact. */
const Code = z.string().regex(/^\d{6}$/, "The code has 6 digits");

/** From where somebody knocks. `network`: first three octets of an IPv4 or first 56 bits of an IPv6 address. */
const Visitor = z.object({ network: z.string().max(64), userAgent: z.string().max(60) });

const OpenedSignIn = z.object({ actor: SignInActor, absoluteExpiry: z.iso.datetime() });

/** What an authenticator said to a challenge of ours, as the browser hands it on; identity reads it. */
const PasskeyAnswer = z.object({
  response: z.looseObject({ id: z.string().max(1400) }),
  challenge: z.string().max(200),
  /** The page that asked, and the name of the site that the key is for. */
  origin: z.url(),
  rpId: z.string().max(254),
});

const Person = z.object({
  personId: z.uuid(),
  displayName: z.string(),
  role: Role,
});

/**
 * What clients are called in a group. `preferred_initial`: as they like to be called, with an initial at most, and never
 * by their family name; `alias`: by no part of their legal name. Staff and guests are shown by their own names.
 */
export const NameRule = z.enum(["preferred_initial", "alias"]);
export type NameRule = z.infer<typeof NameRule>;

const PhoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[\d ()-]{5,24}$/, "Write a phone number that can be called");

/** Whom to call about somebody in an emergency. */
export const EmergencyContact = z.object({
  name: z.string().trim().min(1).max(120),
  relation: z.string().trim().min(1).max(60),
  phone: PhoneNumber,
});
export type EmergencyContact = z.infer<typeof EmergencyContact>;

/** What the join page may know before anybody pressed anything: nothing about a person or a group. */
export const LinkState = z.object({
  state: z.enum(["open", "early", "over", "revoked"]),
  opensAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: z.string(),
});

/** A live session that a link leads to, as identity knows it: given with the link when it is issued. */
const LinkWindow = z.object({
  sessionId: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: TimeZone,
});

export const identity = {
  rpc: {
    /** E-mail and password of staff. Wrong e-mail and wrong password are one answer, in the same time. */
    signInWithPassword: door("identity.signIn.open", {
      input: z.object({
        email: z.email().max(254),
        password: z.string().min(1).max(128),
        sessionHash: SecretHash,
        /** First three octets of an IPv4 or first 56 bits of an IPv6 address, for the rate limit and the audit. */
        network: z.string().max(64),
        userAgent: z.string().max(60),
      }),
      output: z.object({ actor: SignInActor, absoluteExpiry: z.iso.datetime() }),
    }),
    /**
     * A client's press on "Get a code". It goes to the registered contact, if this is one; the answer and the work are
     * the same if not. `browserHash` is of the browser that asks; `deviceHash` of one that signed in before.
     */
    askSignInCode: door("identity.signIn.askCode", {
      input: z.object({
        contact: SignInContact,
        browserHash: SecretHash,
        deviceHash: SecretHash.optional(),
        network: z.string().max(64),
      }),
      output: Done,
    }),
    /** The code that was sent, from the browser that asked: once, within ten minutes. Whatever is wrong is one answer. */
    signInWithCode: door("identity.signIn.openWithCode", {
      input: Visitor.extend({
        contact: SignInContact,
        code: Code,
        browserHash: SecretHash,
        sessionHash: SecretHash,
        deviceHash: SecretHash,
      }),
      output: OpenedSignIn,
    }),
    /** Reads an invitation without using it; whose it is, nobody is told. Absent and mistyped ones are `not_found`. */
    inspectInvitation: door("identity.invitation.inspect", {
      input: z.object({ tokenHash: SecretHash }),
      output: z.object({ state: z.enum(["open", "used", "over"]) }),
    }),
    /** A person's press: signs in whom the invitation was sent to, once. */
    acceptInvitation: door("identity.invitation.accept", {
      input: Visitor.extend({
        tokenHash: SecretHash,
        sessionHash: SecretHash,
        deviceHash: SecretHash,
      }),
      output: OpenedSignIn,
    }),
    /** A passkey's word, for a challenge that was given to this browser. Whatever is wrong is one answer. */
    signInWithPasskey: door("identity.signIn.openWithPasskey", {
      input: Visitor.extend({
        ...PasskeyAnswer.shape,
        sessionHash: SecretHash,
        deviceHash: SecretHash,
      }),
      output: OpenedSignIn,
    }),
    /** Who stands behind a session cookie. `unauthenticated` when it has ended or was revoked. */
    resolveSignIn: door("identity.signIn.resolve", {
      input: z.object({ sessionHash: SecretHash }),
      output: z.object({ actor: SignInActor }),
    }),
    signOut: door("identity.signIn.close", {
      input: z.object({ sessionHash: SecretHash }),
      output: Done,
    }),
    /** Reads a link without using it. Absent and mistyped links are `not_found`. */
    inspectLink: door("identity.link.inspect", {
      input: z.object({ linkHash: SecretHash }),
      output: LinkState,
    }),
    /**
     * A person's press: makes the seat whose cookie has `seatHash`. While another browser holds the seat, the first
     * press sends a code to the registered contact and answers `codeSentTo`; the press with the code takes the seat over.
     */
    redeemLink: door("identity.link.redeem", {
      input: z.object({
        linkHash: SecretHash,
        seatHash: SecretHash,
        /** The hash of the seat cookie that the browser already has: it keeps its seat without a code. */
        formerSeatHash: SecretHash.optional(),
        code: Code.optional(),
        network: z.string().max(64),
        userAgent: z.string().max(60),
      }),
      output: z.discriminatedUnion("result", [
        z.object({
          result: z.literal("seated"),
          actor: SeatActor,
          /** The registered preferred name as the group's rule allows it, to be confirmed; may be empty. */
          suggestedName: z.string(),
          nameRule: NameRule,
          endsAt: z.iso.datetime(),
        }),
        z.object({ result: z.literal("code_sent"), sentTo: z.string() }),
      ]),
    }),
    resolveSeat: door("identity.seat.resolve", {
      input: z.object({ seatHash: SecretHash }),
      output: z.object({
        actor: SeatActor,
        suggestedName: z.string(),
        nameRule: NameRule,
        endsAt: z.iso.datetime(),
      }),
    }),
    /**
     * A person's press on "send me a new link": it goes to the registered contact. The answer is the same whether one
     * was sent or not: to nobody whose membership has ended, nor after the end, nor more than three times an hour.
     */
    askNewLink: door("identity.link.askAnew", {
      input: z.object({ linkHash: SecretHash, network: z.string().max(64) }),
      output: Done,
    }),
    /** The same press of somebody whose seat has ended: the link is that of the seat. */
    askNewLinkFromSeat: door("identity.seat.askNewLink", {
      input: z.object({ seatHash: SecretHash, network: z.string().max(64) }),
      output: Done,
    }),

    /** Who I am, for the shell of the application. */
    me: query("identity.person.self", {
      input: z.object({}),
      output: Person.extend({ organisation: z.string(), timeZone: z.string() }),
    }),
    /**
     * The name as others will see it, where the rule of the group allows it; `invalid_input` with words to act on where it
     * does not. The group is that of the seat's link; who signed in names it.
     */
    shownName: query("identity.person.shownName", {
      input: z.object({ displayName: DisplayName, groupId: z.uuid().nullable().default(null) }),
      output: z.object({ displayName: DisplayName }),
      access: inPerson,
    }),
    /** Whom to call about somebody; for who leads a group that the person is in. Audited as a read of their record. */
    emergencyContact: query("identity.person.emergencyContact", {
      input: z.object({ personId: z.uuid() }),
      output: z.object({ contact: EmergencyContact.nullable() }),
      access: byRole(...leaderRoles, "peer_specialist"),
    }),
    /** Which of these seats and sign-ins have been revoked, or are not there. Control asks it of who is in a session. */
    endedCredentials: query("identity.credential.ended", {
      input: z.object({ credentials: z.array(z.uuid()).max(2_000) }),
      output: z.object({ ended: z.array(z.uuid()) }),
      access: byService,
    }),
    /**
     * Names of groups and people that the asker shares a group with; others are left out. Clients and families read the
     * names of clients as the rules of the groups that they share allow; whom no rule leaves a name is left out.
     */
    namesOf: query("identity.person.names", {
      input: z.object({
        groupIds: z.array(z.uuid()).max(200),
        personIds: z.array(z.uuid()).max(500),
      }),
      output: z.object({
        groups: z.array(z.object({ groupId: z.uuid(), name: z.string() })),
        people: z.array(Person),
      }),
    }),
    /** The members of a group that the asker leads, with the state of their links: to this session, else to the next. */
    listMembers: query("identity.membership.list", {
      input: z.object({ groupId: z.uuid(), sessionId: z.uuid().optional() }),
      output: z.object({
        members: z.array(
          Person.extend({ linkState: z.enum(["none", "unused", "used", "revoked"]) }),
        ),
        nameRule: NameRule,
      }),
      access: byRole(...staffRoles),
    }),

    /** What a browser needs to make a passkey for who has signed in: the options of WebAuthn. */
    newPasskey: query("identity.passkey.prepare", {
      input: PasskeyAnswer.pick({ challenge: true, rpId: true }),
      output: z.looseObject({}),
    }),
    /** Keeps a passkey that was just made: it signs in from now on. */
    addPasskey: command("identity.passkey.add", { input: PasskeyAnswer, output: Done }),
    /** Sends an invitation to a client's registered contact; an earlier one that was not used is worth nothing then. */
    invitePerson: command("identity.person.invite", {
      input: z.object({ personId: z.uuid() }),
      output: Done,
      access: byRole(...leaderRoles, "coordinator", "administrator"),
    }),

    foundOrganisation: command("identity.organisation.found", {
      input: z.object({ name: z.string().min(1).max(120), timeZone: TimeZone }),
      output: z.object({ tenant: z.uuid() }),
      access: byService,
    }),
    enrolPerson: command("identity.person.enrol", {
      input: z.object({
        legalName: z.string().min(1).max(120),
        /** The parts of the legal name. What a group may be shown is decided by them; without them it is guessed. */
        givenName: z.string().trim().min(1).max(120).optional(),
        familyName: z.string().trim().min(1).max(120).optional(),
        displayName: DisplayName,
        role: Role,
        timeZone: TimeZone,
        contact: Contact,
        sud: z.boolean().default(false),
        emergencyContact: EmergencyContact.optional(),
        /** Staff only: the e-mail address signs in with this password of 15 characters or more. */
        password: z.string().min(15).max(128).optional(),
      }),
      output: z.object({ personId: z.uuid() }),
      access: { kinds: ["signIn", "service"], roles: ["administrator", "coordinator"] },
    }),
    createGroup: command("identity.group.create", {
      input: z.object({ name: z.string().min(1).max(120) }),
      output: z.object({ groupId: z.uuid() }),
      access: { kinds: ["signIn", "service"], roles: ["administrator", "coordinator"] },
    }),
    /** What clients are called in this group from now on. Names that are in use stay until their person comes again. */
    setNameRule: command("identity.group.setNameRule", {
      input: z.object({ groupId: z.uuid(), nameRule: NameRule }),
      output: Done,
      access: byRole(...leaderRoles, "coordinator", "administrator"),
    }),
    /** What a person is to a group. When it ends, their links and seats of the group end with it. */
    setMembership: command("identity.membership.set", {
      input: Membership.omit({ version: true }),
      output: Membership,
      access: { kinds: ["signIn", "service"], roles: ["administrator", "coordinator"] },
    }),
    /** A new personal link for one person and one session; an earlier one of the same pair is revoked. */
    issueLink: command("identity.link.issue", {
      input: LinkWindow.extend({ groupId: z.uuid(), personId: z.uuid(), linkHash: SecretHash }),
      output: z.object({ linkId: z.uuid() }),
      access: { kinds: ["signIn", "service"], roles: [...leaderRoles, "coordinator"] },
    }),
    /** Sends the person's link to their registered contact: the one that they have, else a new one. */
    sendLink: command("identity.link.send", {
      input: LinkWindow.extend({ groupId: z.uuid(), personId: z.uuid() }),
      output: Done,
      access: byRole(...leaderRoles, "coordinator"),
    }),
    revokeLink: command("identity.link.revoke", {
      input: z.object({ sessionId: z.uuid(), personId: z.uuid() }),
      output: Done,
      access: byRole(...leaderRoles, "coordinator"),
    }),
    /** Asks identity to publish all memberships of all tenants again, through its outbox. */
    republishAccess: command("identity.access.republish", {
      input: z.object({}),
      output: z.object({ memberships: z.int() }),
      access: byService,
    }),
  },
  events: {
    membershipChanged: event("identity.membership.changed", Membership),
    personDisabled: event("identity.person.disabled", z.object({ personId: z.uuid() })),
    signInRevoked: event("identity.signIn.revoked", z.object({ signIn: z.uuid() })),
    seatRevoked: event("identity.seat.revoked", z.object({ seat: z.uuid(), sessionId: z.uuid() })),
    linkRevoked: event(
      "identity.link.revoked",
      z.object({ linkId: z.uuid(), sessionId: z.uuid(), personId: z.uuid() }),
    ),
  },
} as const;
