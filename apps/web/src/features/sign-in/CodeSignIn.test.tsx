// @vitest-environment jsdom
import "../../../test/dom.ts";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answering, refusal } from "../../../test/answers.ts";
import { CodeSignIn } from "./CodeSignIn.tsx";

const contact = "sam@client.example";

const shown = (onSignedIn = vi.fn()) => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CodeSignIn onSignedIn={onSignedIn} />
    </QueryClientProvider>,
  );
  return onSignedIn;
};

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

const getCode = async () => {
  await userEvent.type(screen.getByLabelText(/Your e-mail or phone number/), contact);
  await press("Get a code");
};

const giveCode = async (code: string) => {
  await userEvent.type(await screen.findByLabelText(/^Code/), code);
  await press("Go on");
};

test("a client gets a code, gives it and goes on", async () => {
  const asked = answering({
    "/api/signin/code": [{ body: {} }],
    "/api/signin/code/use": [{ body: {} }],
  });
  const onSignedIn = shown();
  await getCode();
  expect((await screen.findByRole("status")).textContent).toContain(contact);
  await giveCode("12 34-56");
  await vi.waitFor(() => {
    expect(onSignedIn).toHaveBeenCalledOnce();
  });
  expect(asked.map(({ body }) => body)).toEqual([{ contact }, { contact, code: "123456" }]);
});

test("a code that does not fit is said at its field; a new one is one press away, another contact too", async () => {
  const asked = answering({
    "/api/signin/code": [{ body: {} }],
    "/api/signin/code/use": [refusal(401, "unauthenticated")],
  });
  const onSignedIn = shown();
  await getCode();
  await giveCode("123456");
  expect(await screen.findByText(/does not fit, or it is too old/)).toBeTruthy();
  await press("Get a new code");
  await vi.waitFor(() => {
    expect(asked).toHaveLength(3);
  });
  expect(screen.queryByText(/does not fit/)).toBeNull();
  await press("Use another e-mail or phone number");
  expect(screen.getByRole("button", { name: "Get a code" })).toBeTruthy();
  expect(onSignedIn).not.toHaveBeenCalled();
});

test("who tried too often is asked to wait, and the code that they have still has its place", async () => {
  answering({ "/api/signin/code": [{ body: {} }, refusal(429, "rate_limited")] });
  shown();
  await getCode();
  await screen.findByLabelText(/^Code/);
  await press("Get a new code");
  expect((await screen.findByRole("alert")).textContent).toContain("Too many tries");
  expect(screen.getByLabelText(/^Code/)).toBeTruthy();
});

test("no network keeps what was typed and says so", async () => {
  answering({ "/api/signin/code": ["down"] });
  shown();
  await getCode();
  expect((await screen.findByRole("alert")).textContent).toContain("can't be reached");
  expect(screen.getByLabelText<HTMLInputElement>(/Your e-mail/).value).toBe(contact);
});

test("nothing is sent before there is something to send", async () => {
  const asked = answering({});
  shown();
  await press("Get a code");
  expect(screen.getByText("Write your e-mail or phone number")).toBeTruthy();
  expect(asked).toEqual([]);
});
