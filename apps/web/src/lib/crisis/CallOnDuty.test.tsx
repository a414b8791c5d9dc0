// @vitest-environment jsdom
import type { HelpState } from "@hearth/contracts/messaging/risk";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import "../../../test/dom.ts";
import { aMe } from "../../../test/aMe.tsx";
import { answering } from "../../../test/answers.ts";
import { CallOnDuty } from "./CallOnDuty.tsx";
import "./words.ts";

const told: HelpState = {
  ...{ state: "none", itemId: null, calledAt: null, acceptedBy: null, dutyBeginsAt: null },
  onDuty: true,
};
const said = (state: HelpState["state"]) => ({ body: { result: { data: { ...told, state } } } });
const field = () => screen.queryByRole("textbox", { name: /^Your phone number/ });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

/** What was sent, while the gateway first knows of no call, and then of one that is on its way. */
function aGateway() {
  const asked = answering({
    "/trpc/help.state": [said("none"), said("calling")],
    "/trpc/help.ask": [said("calling")],
  });
  return () => asked.filter(({ path }) => path === "/trpc/help.ask").map(({ body }) => body);
}
afterEach(() => {
  vi.unstubAllGlobals();
});

test("a client at home says where to call back, and reads that it was passed on", async () => {
  const sent = aGateway();
  render(aMe(<CallOnDuty />, "client"));
  await screen.findByRole("button", { name: "Ask the person on call to come" });
  await userEvent.type(field() ?? document.body, "+1 (555) 0142");
  await press("Ask the person on call to come");
  expect(await screen.findByText("They can call you at +1 (555) 0142.")).toBeTruthy();
  expect(sent()).toEqual([{ callBack: "+1 (555) 0142" }]);
});

test("a number that can't be called holds no call up: it goes out, and the right one follows", async () => {
  const sent = aGateway();
  render(aMe(<CallOnDuty />, "client"));
  await screen.findByRole("button", { name: "Ask the person on call to come" });
  await userEvent.type(field() ?? document.body, "at home");
  await press("Ask the person on call to come");
  expect(await screen.findByText(/^This is not a number that can be called/)).toBeTruthy();
  await screen.findByRole("button", { name: "Send my number" });
  await userEvent.clear(field() ?? document.body);
  await userEvent.type(field() ?? document.body, "555 0142");
  await press("Send my number");
  expect(await screen.findByText("They can call you at 555 0142.")).toBeTruthy();
  expect(sent()).toEqual([{ callBack: null }, { callBack: "555 0142" }]);
});

test("with nothing in the field, or by a link, one press is enough", async () => {
  const sent = aGateway();
  render(<CallOnDuty />);
  await screen.findByRole("button", { name: "Ask the person on call to come" });
  expect(field()).toBeNull();
  await press("Ask the person on call to come");
  expect(await screen.findByText(/^We are asking the person on call/)).toBeTruthy();
  expect(sent()).toEqual([{ callBack: null }]);
});
