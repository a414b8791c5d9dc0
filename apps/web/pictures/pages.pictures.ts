import { type Page, test } from "@playwright/test";
import { clientOf, signInByCode } from "../e2e/mailed.ts";
import { aBrowser, aMeeting, signIn, staffOf } from "../e2e/meeting.ts";
import { onHost } from "../e2e/system.ts";
import { give, groupId, handIn, say } from "./days.ts";
import { shoot } from "./shoot.ts";

test.setTimeout(600_000);

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).first().waitFor();

const phq = Object.fromEntries(
  [2, 1, 2, 1, 0, 1, 1, 0, 1, 1].map((value, index) => [`q${index + 1}`, `${value}`]),
);

test("the pages of clients and of staff between the sessions", async ({ browser }) => {
  const [clinician, supervisor, client] = [
    await aBrowser(browser),
    await aBrowser(browser),
    await aBrowser(browser, { phone: true }),
  ];
  await clinician.goto(onHost("clinic", "/signin"));
  await heading(clinician);
  await shoot(clinician, "sign-in");
  await signIn(clinician, staffOf("clinician"));
  const { sessionId } = await aMeeting(clinician, 0);
  await signInByCode(client, clientOf(0));

  const scale = await give(clinician, "phq-9", "2030-01-10");
  const diary = await give(clinician, "diary-card", "2030-01-08");
  await give(clinician, "thought-record", null);
  const tried = await handIn(client, scale, phq);
  await say(client, "I went to the walking group today. It helped more than I thought.");
  await say(clinician, "Thank you for telling us. How did you get yourself out of the door?");
  await say(client, "I put my shoes beside the bed last night.");

  const homes = (path: string) => client.goto(onHost("home", path));
  for (const [path, name] of [
    ["/", "home"],
    ["/homework", "my-homework"],
    [`/homework/${scale}`, "handed-in"],
    ["/messages", "my-messages"],
    ["/progress", "my-progress"],
    ["/plan", "safety-plan"],
    ["/cards", "coping-cards"],
    ["/account/passkey", "passkey"],
  ] as const) {
    await homes(path);
    await heading(client);
    await client.getByRole("status", { name: "Loading" }).first().waitFor({ state: "hidden" });
    await shoot(client, name, name === "home" ? { kept: "phone" } : {});
  }
  await homes(`/homework/${diary}/fill`);
  await heading(client);
  await client
    .getByRole("radiogroup", { name: /How hard was this day/ })
    .getByText("4", { exact: true })
    .click();
  await shoot(client, "diary-card", { kept: "phone" });
  await homes(`/messages/group/${groupId()}`);
  await client.getByText("I put my shoes beside the bed last night.", { exact: true }).waitFor();
  await shoot(client, "thread", { kept: "phone" });
  await client.getByRole("button", { name: "I need help now" }).last().click();
  await client.getByRole("dialog").waitFor();
  await shoot(client, "help", { kept: "phone", whole: false });

  for (const [path, name] of [
    ["/", "today"],
    [`/groups/${groupId()}/sessions/${sessionId}/people`, "people"],
    [`/groups/${groupId()}/schedule`, "plan-a-session"],
    [`/sessions/${sessionId}/prepare`, "prepare"],
    [`/sessions/${sessionId}/record`, "record"],
    [`/sessions/${sessionId}/minutes`, "minutes"],
    ["/homework", "homework"],
    ["/homework/reviews", "reviews"],
    [`/homework/tries/${tried}`, "review"],
    ["/messages", "messages"],
    ["/messages/reports", "reports"],
    ["/risk", "risk"],
    ["/on-call", "on-call"],
    [`/groups/${groupId()}/progress`, "group-progress"],
    [`/clients/${clientOf(0).personId}/progress`, "client-progress"],
  ] as const) {
    await clinician.goto(onHost("clinic", path));
    await heading(clinician);
    await clinician.getByRole("status", { name: "Loading" }).first().waitFor({ state: "hidden" });
    const kept = ["today", "review", "risk", "client-progress"].includes(name);
    await shoot(clinician, name, kept ? { kept: name === "risk" ? "dark" : "light" } : {});
  }
  await signIn(supervisor, staffOf("supervisor"));
  for (const [path, name] of [
    ["/risk", "risk-of-supervisors"],
    ["/on-call", "on-call-of-supervisors"],
    ["/settings/help", "help-settings"],
  ] as const) {
    await supervisor.goto(onHost("clinic", path));
    await heading(supervisor);
    await supervisor.getByRole("status", { name: "Loading" }).first().waitFor({ state: "hidden" });
    await shoot(supervisor, name);
  }
  for (const page of [clinician, supervisor, client]) await page.context().close();
});
