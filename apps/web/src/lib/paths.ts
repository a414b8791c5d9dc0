/** Every address of the application, in one place. */
export const paths = {
  signIn: "/signin",
  today: "/",
  welcome: "/welcome",
  passkey: "/account/passkey",
  homework: "/homework",
  messages: (groupId: string) => `/groups/${groupId}/messages`,
  schedule: (groupId: string) => `/groups/${groupId}/schedule`,
  people: (groupId: string, sessionId: string) => `/groups/${groupId}/sessions/${sessionId}/people`,
  record: (sessionId: string) => `/sessions/${sessionId}/record`,
  prepare: (sessionId: string) => `/sessions/${sessionId}/prepare`,
  minutes: (sessionId: string) => `/sessions/${sessionId}/minutes`,
  room: (sessionId: string) => `/sessions/${sessionId}/room`,
} as const;
