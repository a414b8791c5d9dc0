// @vitest-environment jsdom
import "../../../test/dom.ts";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answering, refusal } from "../../../test/answers.ts";
import { SignInForm } from "./SignInForm.tsx";

const shown = (onSignedIn = vi.fn()) => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SignInForm onSignedIn={onSignedIn} />
    </QueryClientProvider>,
  );
  return onSignedIn;
};

const fillIn = async () => {
  await userEvent.type(screen.getByLabelText(/E-mail/), "ana@clinic.example");
  await userEvent.type(screen.getByLabelText(/Password/), "a long enough password");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
};

test("somebody who signs in goes on", async () => {
  const asked = answering({ "/api/signin": [{ body: {} }] });
  const onSignedIn = shown();
  await fillIn();
  await vi.waitFor(() => {
    expect(onSignedIn).toHaveBeenCalledOnce();
  });
  expect(asked[0]?.body).toEqual({
    email: "ana@clinic.example",
    password: "a long enough password",
  });
  expect(asked[0]?.headers.get("traceparent")).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});

test("wrong credentials are said calmly, and what was typed stays", async () => {
  answering({ "/api/signin": [refusal(401, "unauthenticated")] });
  const onSignedIn = shown();
  await fillIn();
  expect((await screen.findByRole("alert")).textContent).toContain("did not match");
  expect(screen.getByLabelText<HTMLInputElement>(/Password/).value).toBe("a long enough password");
  expect(onSignedIn).not.toHaveBeenCalled();
});

test("who tried too often is asked to wait", async () => {
  answering({ "/api/signin": [refusal(429, "rate_limited")] });
  shown();
  await fillIn();
  expect((await screen.findByRole("alert")).textContent).toContain("Too many tries");
});

test.each([["an outage", refusal(503, "unavailable")] as const, ["no network", "down"] as const])(
  "%s keeps what was typed and says so",
  async (_, answer) => {
    answering({ "/api/signin": [answer] });
    shown();
    await fillIn();
    expect((await screen.findByRole("alert")).textContent).toContain("not reachable, try again");
    expect(screen.getByLabelText<HTMLInputElement>(/E-mail/).value).toBe("ana@clinic.example");
  },
);

test("nothing is sent before both are filled in", async () => {
  const asked = answering({});
  shown();
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  expect(screen.getByText("Write your work e-mail address")).toBeTruthy();
  expect(screen.getByText("Write your password")).toBeTruthy();
  expect(asked).toEqual([]);
});
