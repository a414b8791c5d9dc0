import type { Role } from "@hearth/contracts/actor";
import type { EmergencyContact, Membership, NameRule } from "@hearth/contracts/identity";
import type { Contact } from "./domain/contact.ts";
import type { InvitationTimes } from "./domain/invitation.ts";
import type { IssuedLink, JoinWindow } from "./domain/joinLink.ts";
import type { LegalName } from "./domain/legalName.ts";
import type { AskedCode, HeldSeat } from "./domain/redemption.ts";
import type { Expiries, SignInLimits } from "./domain/signIn.ts";

export type Person = {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly contact: Contact;
  readonly disabled: boolean;
};

type NewPerson = Omit<Person, "disabled"> & {
  readonly contactHash: string | null;
  readonly legalName: string;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly sud: boolean;
  readonly emergencyContact?: EmergencyContact | undefined;
};

export type PersonStore = {
  find(id: string): Promise<Person | null>;
  enrol(person: NewPerson, at: Date): Promise<void>;
  /** Read only where it decides something; it is never told. */
  legalNameOf(id: string): Promise<LegalName | null>;
  /** Those who could sign in by their contact and can't be found by it yet. */
  withoutContactHash(roles: readonly Role[]): Promise<readonly Person[]>;
  setContactHash(id: string, contactHash: string): Promise<void>;
  emergencyContactOf(id: string): Promise<EmergencyContact | null>;
  /** Those of these people who are, or were, in a group that this person is in now. */
  sharingGroupWith(personId: string, ids: readonly string[]): Promise<readonly Person[]>;
  /** The same people, with what their names may be shown by: their legal name, and the rules of the shared groups. */
  namedIn(personId: string, ids: readonly string[]): Promise<readonly NamedPerson[]>;
};

type NamedPerson = LegalName &
  Pick<Person, "id" | "displayName" | "role"> & { readonly rules: readonly NameRule[] };

type Credential = { readonly personId: string; readonly passwordHash: string };

export type CredentialStore = {
  passwordHashOf(personId: string): Promise<string | null>;
  /** `conflict` when the address already signs somebody in here. */
  add(credential: Credential & { readonly emailHash: string }, at: Date): Promise<void>;
  /** Exchanges the hash of the same password for one made with today's parameters. */
  rehash(credential: Credential): Promise<void>;
};

type SignIn = Expiries & {
  readonly id: string;
  readonly personId: string;
  readonly revokedAt: Date | null;
};

type Browser = { readonly network: string; readonly userAgent: string };

type NewSignIn = Omit<SignIn, "revokedAt"> &
  Browser & { readonly sessionHash: string; readonly authTime: Date };

export type SignInStore = {
  find(id: string): Promise<SignIn | null>;
  open(signIn: NewSignIn): Promise<void>;
  moveIdleExpiry(id: string, idleExpiry: Date): Promise<void>;
  /** Those of these that have not been revoked and are not over. */
  lasting(ids: readonly string[], now: Date): Promise<readonly string[]>;
  /** Whether this ended it: false when it had ended before. */
  revoke(id: string, at: Date): Promise<boolean>;
  /** Whether this person has signed in from this network since then. */
  isKnownNetwork(personId: string, network: string, since: Date): Promise<boolean>;
};

export type OrganisationStore = {
  /** The name of this tenant's organisation. */
  name(): Promise<string>;
  /** `conflict` when this tenant has one. */
  found(
    organisation: { readonly name: string; readonly timeZone: string },
    at: Date,
  ): Promise<void>;
};

export type GroupStore = {
  exists(id: string): Promise<boolean>;
  create(group: { readonly id: string; readonly name: string }, at: Date): Promise<void>;
  nameRuleOf(id: string): Promise<NameRule | null>;
  setNameRule(id: string, rule: NameRule): Promise<void>;
  /** Those of these groups that this person is in now. */
  namesFor(
    personId: string,
    ids: readonly string[],
  ): Promise<readonly { readonly groupId: string; readonly name: string }[]>;
};

export type StoredMembership = Membership & { readonly id: string };
type Member = { readonly person: Person; readonly role: Role };

export type MembershipStore = {
  /** What this person is to this group now; null is nothing. */
  standing(groupId: string, personId: string): Promise<Role | null>;
  members(groupId: string): Promise<readonly Member[]>;
  /** What this person is to each group that the other one is in too. */
  standingsBeside(personId: string, otherId: string): Promise<readonly Role[]>;
  /** Saves what a person is to a group, with the next version. */
  set(membership: Omit<StoredMembership, "version">): Promise<StoredMembership>;
  /** Locks a membership until the end of the transaction; false when it is not active. */
  lock(groupId: string, personId: string): Promise<boolean>;
  /** All of this tenant's, locked: nobody changes one before it has been told. */
  lockAll(): Promise<readonly StoredMembership[]>;
};

export type Link = JoinWindow & {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly timeZone: string;
};

export type LinkStore = {
  find(id: string): Promise<Link | null>;
  /** Finds it and lets nobody else redeem or revoke it until the end of the transaction. */
  lock(id: string): Promise<Link | null>;
  /** The links that this person may still use for this session, locked. */
  lockActive(sessionId: string, personId: string): Promise<readonly Link[]>;
  /** The links of a group that this person may still use, locked. */
  lockActiveOfGroup(groupId: string, personId: string): Promise<readonly Link[]>;
  /** The same link may be used with this key too, from now on. */
  addMailedKey(id: string, mailedHash: string): Promise<void>;
  /** Whether links to this session were issued by another group: then it is that group's session. */
  leadElsewhere(sessionId: string, groupId: string): Promise<boolean>;
  issue(link: Omit<Link, "revokedAt"> & { readonly linkHash: string }, at: Date): Promise<void>;
  revoke(id: string, at: Date): Promise<void>;
  /** The links to a group, by the person who holds them. */
  ofGroup(groupId: string, sessionId?: string): Promise<ReadonlyMap<string, readonly IssuedLink[]>>;
};

export type Seat = HeldSeat & {
  readonly id: string;
  readonly linkId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
  readonly secondDevice: boolean;
};

export type SeatStore = {
  find(id: string): Promise<Seat | null>;
  /** Those of these that have not been revoked. */
  lasting(ids: readonly string[]): Promise<readonly string[]>;
  /** The seat that is held on this link. */
  heldOn(linkId: string): Promise<Seat | null>;
  take(seat: Omit<Seat, "formerHash" | "revokedAt"> & Browser, at: Date): Promise<void>;
  /** The same seat under the browser's next cookie. */
  keep(seat: Seat, seatHash: string): Promise<void>;
  revoke(id: string, at: Date): Promise<void>;
};

export type LinkCode = AskedCode & { readonly id: string; readonly linkId: string };

export type CodeStore = {
  find(id: string): Promise<(LinkCode & { readonly sent: boolean; readonly used: boolean }) | null>;
  /** The last code that one of these browsers asked for on this link and has not used. */
  askedBy(linkId: string, browserHashes: readonly string[]): Promise<LinkCode | null>;
  countSince(linkId: string, since: Date): Promise<number>;
  ask(code: Omit<LinkCode, "wrongTries"> & { readonly browserHash: string }): Promise<void>;
  countWrongTry(id: string): Promise<void>;
  use(id: string, at: Date): Promise<void>;
  noteSent(id: string, at: Date): Promise<void>;
};

export type SignInCode = AskedCode & { readonly id: string; readonly personId: string };
type NewSignInCode = Omit<SignInCode, "wrongTries"> & {
  readonly askId: string;
  readonly browserHash: string;
};

type CodeOwner = { readonly personId: string; readonly browserHash: string };

export type SignInCodeStore = {
  /** The codes that this browser asked for since then and nobody has used, locked: tries at once are all counted. */
  lockAskedSince(of: CodeOwner, since: Date): Promise<readonly SignInCode[]>;
  /** The code of this press; the one that it made before when it is told again. */
  ask(code: NewSignInCode): Promise<SignInCode & { readonly sent: boolean }>;
  countWrongTry(id: string): Promise<void>;
  /** Whether this used it, and all that were sent beside it: false when somebody did before. */
  use(code: CodeOwner & { readonly id: string }, at: Date): Promise<boolean>;
  noteSent(id: string, at: Date): Promise<void>;
};

export type DeviceStore = {
  isKnown(personId: string, deviceHash: string): Promise<boolean>;
  remember(device: Device, at: Date): Promise<void>;
};
type Device = { readonly id: string; readonly personId: string; readonly deviceHash: string };

type Invitation = InvitationTimes & {
  readonly id: string;
  readonly personId: string;
  readonly sent: boolean;
};
type NewInvitation = Pick<Invitation, "id" | "personId" | "expiresAt"> & {
  readonly tokenHash: string;
};

export type InvitationStore = {
  find(id: string): Promise<Invitation | null>;
  /** This one instead of those that their person has not used. */
  replace(invitation: NewInvitation, at: Date): Promise<void>;
  /** Whether this used it: false when somebody did before, or a newer one replaced it. */
  use(id: string, at: Date): Promise<boolean>;
  noteSent(id: string, at: Date): Promise<void>;
};

type Passkey = {
  readonly id: string;
  readonly personId: string;
  /** The authenticator's own name for it. */
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  /** How often it has answered, where its authenticator counts. */
  readonly counter: number;
};

export type PasskeyStore = {
  find(id: string): Promise<Passkey | null>;
  idsOf(personId: string): Promise<readonly string[]>;
  /** `conflict` when it is somebody's already. */
  add(passkey: Passkey, at: Date): Promise<void>;
  noteUse(id: string, use: { readonly counter: number; readonly at: Date }): Promise<void>;
};

type LinkMail = { readonly id: string; readonly linkId: string; readonly sent: boolean };

export type MailStore = {
  find(id: string): Promise<LinkMail | null>;
  ask(mail: { readonly id: string; readonly linkId: string }, at: Date): Promise<void>;
  /** How many links to this session were sent to this person since then. */
  countSince(of: Pick<Link, "sessionId" | "personId">, since: Date): Promise<number>;
  noteSent(id: string, at: Date): Promise<void>;
};

/** Keyed hashes: without the pepper nobody makes or checks one. */
export type Secrets = {
  readonly emailHash: (email: string) => string;
  /** Of a contact in its one spelling. */
  readonly contactHash: (contact: string) => string;
  /** Tells two passwords apart without keeping either. */
  readonly fingerprint: (password: string) => string;
  /** The six digits that belong to this id. */
  readonly codeFor: (codeId: string) => string;
  readonly signInCodeFor: (codeId: string) => string;
  /** The secret of this link as it is mailed, and its hash. */
  readonly linkTokenFor: (linkId: string) => string;
  readonly mailedHashFor: (linkId: string) => string;
  /** The secret of this invitation, and its hash. */
  readonly invitationTokenFor: (invitationId: string) => string;
  readonly invitationHashFor: (invitationId: string) => string;
};

/** What stays the same from one transaction to the next. */
export type Fixed = {
  readonly secrets: Secrets;
  readonly signInLimits: SignInLimits;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** What a job of sending holds: ids, and no word of what is sent. */
type CodeToSend = { readonly tenant: string; readonly codeId: string };
type LinkToSend = { readonly tenant: string; readonly mailId: string };
type InvitationToSend = { readonly tenant: string; readonly invitationId: string };

/** A press on "Get a code": a contact's hash, and no word of whose. It is in no tenant yet. */
type SignInCodeAsked = {
  readonly tenant: string;
  readonly askId: string;
  readonly contactHash: string;
  readonly browserHash: string;
  readonly askedAt: string;
};

/** What handlers need from outside. The stores belong to one transaction, and so do the handlers. */
export type Deps = Fixed & {
  readonly people: PersonStore;
  readonly credentials: CredentialStore;
  readonly signIns: SignInStore;
  readonly organisations: OrganisationStore;
  readonly groups: GroupStore;
  readonly memberships: MembershipStore;
  readonly links: LinkStore;
  readonly seats: SeatStore;
  readonly codes: CodeStore;
  readonly mails: MailStore;
  readonly signInCodes: SignInCodeStore;
  readonly devices: DeviceStore;
  readonly invitations: InvitationStore;
  readonly passkeys: PasskeyStore;
  readonly sendInvitationSoon: (invitation: InvitationToSend) => Promise<void>;
  readonly sendSignInCodeSoon: (asked: SignInCodeAsked) => Promise<void>;
  /** Has the code sent once this transaction is committed, and not otherwise. */
  readonly sendSoon: (code: CodeToSend) => Promise<void>;
  readonly sendLinkSoon: (mail: LinkToSend) => Promise<void>;
};

/** Where a row is: all that is known of it before its tenant is. */
export type Located = { readonly tenant: string; readonly id: string };

/** The listed functions that find a tenant. They tell ids and nothing else. */
export type Lookups = {
  /** People who sign in with this address, each in an organisation of their own. */
  credentials(emailHash: string): Promise<readonly Located[]>;
  /** People who have this contact and may come in; five at most. */
  contacts(contactHash: string): Promise<readonly Located[]>;
  signIn(sessionHash: string): Promise<Located | null>;
  invitation(tokenHash: string): Promise<Located | null>;
  passkey(credentialId: string): Promise<Located | null>;
  link(linkHash: string): Promise<Located | null>;
  seat(seatHash: string): Promise<Located | null>;
};

/** What a door needs from outside. The stores see nothing until it has entered a tenant. */
export type DoorDeps = Deps & { readonly lookups: Lookups };
