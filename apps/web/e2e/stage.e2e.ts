import { expect, type Page, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import { expectSeenAndHeard } from "./media.ts";
import { aGroup, tile } from "./meeting.ts";
import { take } from "./menu.ts";
import { atDesk, resize } from "./viewport.ts";

const sizeOf = async (page: Page, name: string) => {
  const box = await tile(page, name).boundingBox();
  return box ? box.width * box.height : 0;
};

const inView = async (page: Page, choice: string) => {
  await take(
    page.getByRole("button", { name: "View" }),
    page.getByRole("menuitem", { name: choice }),
  );
};

test("each person sees the group as they like: all alike, somebody large, without oneself", async ({
  browser,
}) => {
  const group = await aGroup(browser, 2);
  const { clinician, clinicianName } = group;
  const [one, other] = group.clients;
  if (!one || !other) throw new Error("nobody came");

  await test.step("in the gallery all tiles are of one size", async () => {
    await expectSeenAndHeard(clinician, one.name);
    const sizes = await Promise.all([one, other].map(({ name }) => sizeOf(clinician, name)));
    expect(new Set(sizes.map(Math.round)).size).toBe(1);
  });

  await test.step("whom one pins is large, here alone, and still seen and heard", async () => {
    await clinician.getByRole("button", { name: `Keep ${one.name} large` }).click();
    await expect
      .poll(async () => (await sizeOf(clinician, one.name)) / (await sizeOf(clinician, other.name)))
      .toBeGreaterThan(4);
    await expectSeenAndHeard(clinician, one.name);
    await expectSeenAndHeard(clinician, other.name);
    expect(
      await other.page.getByRole("button", { name: /^Let .* be as the others$/ }).count(),
    ).toBe(0);
    await isClean(clinician);
    await atDesk(clinician);
    await clinician.getByRole("button", { name: `Let ${one.name} be as the others` }).click();
  });

  await test.step("in the speaker view somebody else is large, and a reload keeps the view", async () => {
    await inView(one.page, "Show who speaks large");
    await expect
      .poll(async () => {
        const sizes = await Promise.all(
          [clinicianName, other.name].map((name) => sizeOf(one.page, name)),
        );
        return Math.max(...sizes) / Math.min(...sizes);
      })
      .toBeGreaterThan(4);
    await one.page.reload();
    await one.page.getByRole("button", { name: "View" }).click();
    await expect(one.page.getByRole("menuitem", { name: "Show everybody alike" })).toBeVisible();
    await one.page.keyboard.press("Escape");
  });

  await test.step("the own picture is hidden for oneself, and others see it as before", async () => {
    const self = other.page.getByRole("article", { name: /\(you\)$/ });
    await expect(self).toBeVisible();
    await inView(other.page, "Hide my own picture");
    await expect(self).toHaveCount(0);
    await expectSeenAndHeard(clinician, other.name);
    await inView(other.page, "Show my own picture");
    await expect(self).toBeVisible();
  });

  await test.step("on a phone, upright and lying, everybody and the tools are in sight", async () => {
    for (const [width, height] of [
      [320, 568],
      [667, 375],
    ] as const) {
      await resize(other.page, { width, height });
      const tools = other.page.getByRole("toolbar", { name: "Session tools" });
      for (const shown of [tile(other.page, clinicianName), tools]) {
        await expect(shown).toBeInViewport({ ratio: 0.9 });
      }
      const overflow = await other.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
  await group.close();
});
