import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { comeTo, goOnTo, send } from "@/e2e/fixtures/customer";
import { follow, picker, text } from "@/e2e/fixtures/files";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import { translator } from "@/lib/i18n/translator";

const t = translator("en", "files");
const refused = translator("en", "files.refused");

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": freshNetwork() }),
});

const wish = { locale: "en", ticketType: "claim", channel: "sms", message: "With files" } as const;

/** Goes through the form with a file on the step of the message, and comes to the tracker. */
async function fileWithFiles(page: Page, address: string, choose: () => Promise<unknown>): Promise<void> {
  await comeTo(page, { ...wish, address }, "message");
  await choose();
  await goOnTo(page, { ...wish, address }, "check");
  const checked = page.locator(".checked > div", { hasText: t("title") });
  await expect(checked.locator("dd").first()).toHaveText("form.txt");
  await send(page);
  await follow(page);
  await expect(page.locator(".story > li").first().locator(".sent-files a")).toHaveText(["form.txt"]);
}

test("files of the form become the ticket's", async ({ page }) => {
  await fileWithFiles(page, "604400010", async () => {
    await page.locator(picker).setInputFiles([text("form.txt", "in the form"), text("b.exe", "MZ")]);
    await expect(page.locator(".file-problem")).toHaveText(refused("type"));
    await page.getByRole("button", { name: "Remove b.exe" }).click();
    await expect(page.locator(".files > li")).toHaveCount(1);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("files of the form become the ticket's", async ({ page }) => {
    await fileWithFiles(page, "604400011", async () => {
      await page.locator('[name="description"]').fill("Typed before the files");
      await page.locator(picker).setInputFiles([text("form.txt", "in the form"), text("b.exe", "MZ")]);
      await page.locator("form.step .send button").click();
      await page.waitForURL(/upload=type#problem$/);
      await expect(page.locator(".summary a[href='#files']")).toHaveText(refused("type"));
      await expect(page.locator('[name="description"]')).toHaveValue("Typed before the files");
      await page.locator(picker).setInputFiles([text("second.txt", "to be removed")]);
      await page.getByRole("button", { name: "Remove form.txt" }).click();
      await expect(page.locator(".file-name")).toHaveText(["second.txt"]);
      await page.locator(picker).setInputFiles([text("form.txt", "in the form")]);
      await page.getByRole("button", { name: "Remove second.txt" }).click();
      await expect(page.locator(".file-name")).toHaveText(["form.txt"]);
    });
  });
});
