import type arriving from "../features/live-session/arriving/words.en.json";
import type chat from "../features/live-session/chat/words.en.json";
import type enrol from "../features/enrol/words.en.json";
import type helpSettings from "../features/helpSettings/words.en.json";
import type home from "../features/home/words.en.json";
import type lock from "../features/lock/words.en.json";
import type files from "../lib/files/words.en.json";
import type floor from "../features/live-session/floor/words.en.json";
import type crisis from "../lib/crisis/words.en.json";
import type risk from "../features/risk/words.en.json";
import type onCall from "../features/onCall/words.en.json";
import type common from "../lib/i18n/words.en.json";
import type device from "../features/live-session/device/words.en.json";
import type devices from "../lib/devices/words.en.json";
import type homework from "../features/homework/words.en.json";
import type join from "../features/join/words.en.json";
import type live from "../features/live-session/words.en.json";
import type messages from "../features/messages/words.en.json";
import type minutes from "../features/minutes/words.en.json";
import type people from "../features/people/words.en.json";
import type plan from "../features/plan/words.en.json";
import type planning from "../lib/planning/words.en.json";
import type progress from "../features/progress/words.en.json";
import type rooms from "../features/live-session/rooms/words.en.json";
import type roomSets from "../features/rooms/words.en.json";
import type schedule from "../features/schedule/words.en.json";
import type signIn from "../features/sign-in/words.en.json";
import type today from "../features/today/words.en.json";
import type documents from "../features/live-session/documents/words.en.json";
import type rules from "../lib/rules/words.en.json";
import type backgrounds from "../lib/backgrounds/words.en.json";
import type keptRooms from "../lib/rooms/words.en.json";
import type notes from "../lib/notes/words.en.json";
import type polls from "../lib/polls/words.en.json";
import type prepare from "../features/prepare/words.en.json";
import type record from "../features/record/words.en.json";
import type work from "../lib/work/words.en.json";
import type worry from "../lib/worry/words.en.json";
import type tools from "../features/live-session/tools/words.en.json";

/** The keys of all namespaces: a word that does not exist does not compile. */
declare module "i18next" {
  // i18next merges this declaration, which only an interface can do.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: {
      common: typeof common;
      backgrounds: typeof backgrounds;
      keptRooms: typeof keptRooms;
      chat: typeof chat;
      crisis: typeof crisis;
      risk: typeof risk;
      onCall: typeof onCall;
      enrol: typeof enrol;
      helpSettings: typeof helpSettings;
      home: typeof home;
      lock: typeof lock;
      files: typeof files;
      floor: typeof floor;
      arriving: typeof arriving;
      tools: typeof tools;
      record: typeof record;
      prepare: typeof prepare;
      rules: typeof rules;
      notes: typeof notes;
      polls: typeof polls;
      documents: typeof documents;
      device: typeof device;
      devices: typeof devices;
      homework: typeof homework;
      join: typeof join;
      live: typeof live;
      messages: typeof messages;
      minutes: typeof minutes;
      people: typeof people;
      plan: typeof plan;
      planning: typeof planning;
      progress: typeof progress;
      rooms: typeof rooms;
      roomSets: typeof roomSets;
      schedule: typeof schedule;
      signIn: typeof signIn;
      today: typeof today;
      work: typeof work;
      worry: typeof worry;
    };
  }
}
