import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright/test";
import sharp from "sharp";
import { expect, signIn, test } from "@/e2e/fixtures";
import { linkIn } from "@/e2e/fixtures/customer";
import { answer, eventually, openTicketAtDesk } from "@/e2e/fixtures/desk";
import { openTracker, picker, text } from "@/e2e/fixtures/files";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import { translator } from "@/lib/i18n/translator";
import { pdfOf, photoWithPlace, wavOf } from "@/lib/test/sample-files";

const t = translator("en", "files");
const refused = translator("en", "files.refused");
const added = translator("en", "public.tracker")("added");
const sendBox = "#add .send button[type=submit]";

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": freshNetwork() }),
});

/** Saves what a link of the page leads to. */
async function fetched(page: Page, link: string) {
  const response = await page.request.get(link, { maxRedirects: 0 });
  return { status: response.status(), headers: response.headers(), body: await response.body() };
}

test("files go one by one, can be taken away one by one, and are sent with the words", async ({ page }) => {
  const reference = await openTracker(page, "604400001");
  const photo = { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: await photoWithPlace(600, 1_200) };
  await page
    .locator(picker)
    .setInputFiles([photo, text("note (1).txt", "first"), text("wrong.txt", "second")]);
  const list = page.locator(".files > li");
  await expect(list).toHaveCount(3);
  await expect(page.locator(".files progress")).toHaveCount(0);
  await expect(page.locator(".attachments [role=status]")).toHaveText(/wrong\.txt: /);

  await page.getByRole("button", { name: "Remove wrong.txt" }).click();
  await expect(list).toHaveCount(2);
  await page
    .locator(picker)
    .setInputFiles([{ name: "a.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") }]);
  await expect(page.locator(".file-problem")).toHaveText(refused("type"));
  await page.getByRole("button", { name: "Remove a.svg" }).click();

  await page.reload();
  await expect(list, "what is on the server is still there").toHaveCount(2);
  await page.locator('[name="text"]').fill("Here is what I see");
  await page.locator(sendBox).click();
  await expect(page.locator("main .notice")).toHaveText(added);
  await expect(page.locator(".story > li").last()).toContainText("Here is what I see");
  await expect(page.locator("#add .files")).toHaveCount(0);

  const links = page.locator(".story .sent-files a");
  await expect(links).toHaveText(["IMG_1.jpg", "note (1).txt"]);
  const saved = await fetched(page, (await links.nth(1).getAttribute("href")) ?? "");
  expect([saved.status, saved.body.toString()]).toEqual([200, "first"]);
  expect(saved.headers).toMatchObject({
    "content-disposition": `attachment; filename="note (1).txt"; filename*=UTF-8''note%20%281%29.txt`,
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
  });
  expect(saved.headers["cache-control"]).toContain("no-store");
  const small = page.locator(".story .sent-files img");
  await expect(small).toHaveJSProperty("naturalWidth", 240);
  const picture = await fetched(page, (await links.first().getAttribute("href")) ?? "");
  const { exif, orientation, width, height } = await sharp(picture.body).metadata();
  expect({ exif, orientation, width, height }).toEqual({ width: 600, height: 1_200 });
  expect(reference).toBeTruthy();
});

test("a drop, a paste, and a line that breaks while a file is on its way", async ({ page, context }) => {
  await openTracker(page, "604400002");
  await page.locator('[name="text"]').fill("Typed before everything");
  const give = (kind: "drop" | "paste", name: string) =>
    page.evaluate(
      ([event, called]) => {
        const data = new DataTransfer();
        data.items.add(new File([`content of ${called}`], called ?? "", { type: "text/plain" }));
        document.body.dispatchEvent(
          event === "drop"
            ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [kind, name],
    );
  await give("drop", "dropped.txt");
  await expect(page.getByRole("button", { name: "Remove dropped.txt" })).toBeVisible();
  await give("paste", "pasted.txt");
  await expect(page.getByRole("button", { name: "Remove pasted.txt" })).toBeVisible();
  await expect(page.locator(".files progress")).toHaveCount(0);

  await context.setOffline(true);
  await page.locator(picker).setInputFiles(text("late.txt", "over a bad line"));
  await expect(page.locator(".files progress")).toHaveCount(1);
  await page.locator(sendBox).click();
  await expect(page.locator(".attachments [role=status]")).toHaveText(t("holding"));
  await context.setOffline(false);
  await expect(page.locator("main .notice")).toHaveText(added);
  await expect(page.locator(".story .sent-files a")).toHaveText(["dropped.txt", "pasted.txt", "late.txt"]);
  await expect(page.locator(".story > li").last()).toContainText("Typed before everything");
});

test("the desk sees them with what is known of them, and sends its own with an answer", async ({
  page,
  browser,
  baseURL,
  product,
}) => {
  const customer = await browser.newContext({
    baseURL,
    extraHTTPHeaders: { "x-forwarded-for": freshNetwork() },
  });
  const tracker = await customer.newPage();
  const reference = await openTracker(tracker, "files@customer.test", "email");
  await tracker.locator(picker).setInputFiles({ name: "účet.pdf", mimeType: "x/y", buffer: pdfOf("bill") });
  await tracker.getByRole("button", { name: "Remove účet.pdf" }).waitFor();
  await tracker.locator(sendBox).click();
  await expect(tracker.locator("main .notice")).toHaveText(added);

  await signIn(page, "agent");
  await openTicketAtDesk(page, reference);
  const entry = page.locator(".entry", { hasText: "účet.pdf" });
  await expect(entry).toContainText(t("notScanned"));
  await expect(page.locator(".history")).toContainText("1 file added");
  const link = (await entry.locator("a.file-name").getAttribute("href")) ?? "";
  expect((await fetched(page, link)).body.equals(pdfOf("bill"))).toBe(true);

  for (const stranger of [await browser.newContext({ baseURL }), customer]) {
    const other = await stranger.newPage();
    const found = await other.request.get(link, { maxRedirects: 0 });
    expect([found.status(), new URL(found.headers().location ?? "", baseURL).pathname]).toEqual([
      307,
      "/desk/sign-in",
    ]);
  }
  await page.locator(".answer-files summary").click();
  await page.locator(picker).setInputFiles(text("offer.txt", "Two months free"));
  await page.getByRole("button", { name: "Remove offer.txt" }).waitFor();
  await answer(page, "The offer is attached");
  await expect(page.locator(".entry-answer .sent-files")).toContainText("offer.txt");
  const mail = await product.mail.until(
    "files@customer.test",
    ({ raw }) => raw.includes("offer.txt"),
    30_000,
  );
  expect(mail.raw).toContain(Buffer.from("Two months free").toString("base64"));
  await eventually(tracker, "offer.txt", ".story");
  const given = (await tracker.locator(".story .ours a.file-name").getAttribute("href")) ?? "";
  expect((await fetched(tracker, given)).body.toString()).toBe("Two months free");
  expect(linkIn(mail.text)).toBeTruthy();
  await customer.close();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("files and words go together, and what is refused is said", async ({ page, browser, baseURL }) => {
    const reference = await openTracker(page, "604400004");
    await page.locator('[name="text"]').fill("Plain words");
    await page.locator(picker).setInputFiles([text("plain.txt", "plain"), text("page.html", "<html>")]);
    await page.locator(sendBox).click();
    await page.waitForURL(/\?added&upload=type#add$/);
    await expect(page.locator("main .notice")).toHaveText(added);
    await expect(page.locator(".summary a[href='#files']")).toHaveText(refused("type"));
    await expect(page.locator(".story > li").last()).toContainText("Plain words");
    const link = page.locator(".story .sent-files a");
    await expect(link).toHaveText(["plain.txt"]);

    const mine = (await link.getAttribute("href")) ?? "";
    expect((await fetched(page, mine)).body.toString()).toBe("plain");
    const stranger = await (await browser.newContext({ baseURL })).newPage();
    const nothing = `/en/track/${reference}/files/${crypto.randomUUID()}`;
    for (const address of [mine, nothing]) {
      const found = await fetched(stranger, address);
      expect([found.status, found.headers.location]).toEqual([307, "/en/lost"]);
    }
    expect((await fetched(page, nothing)).headers.location).toBe("/en/lost");
  });

  test("a file that is too large is refused with its reason, and so are words that are too long, with nothing lost", async ({
    page,
  }) => {
    await openTracker(page, "604400005");
    const folder = mkdtempSync(path.join(tmpdir(), "ozvena-large-"));
    const large = path.join(folder, "large.wav");
    writeFileSync(large, wavOf(11 * 1_048_576));
    await page.locator(picker).setInputFiles(large);
    await page.locator(sendBox).click();
    await page.waitForURL(/upload=tooLarge/);
    await expect(page.locator(".attachments .error")).toContainText(refused("tooLarge", { megabytes: 10 }));
    expect(readFileSync(large)).toHaveLength(11 * 1_048_576 + 44);
    rmSync(folder, { recursive: true });

    const long = "Long ".repeat(3_000);
    await page.locator('[name="text"]').fill(long);
    await page.locator(picker).setInputFiles(text("kept.txt", "kept"));
    await page.locator(sendBox).click();
    await expect(page.locator("[role=alert]")).toContainText("too many");
    await expect(page.locator('[name="text"]')).toHaveValue(long);
    await page.locator('[name="text"]').fill("Shorter now");
    await page.locator("button.send").click();
    await page.waitForURL(/\?added#add$/);
    await expect(page.locator(".story > li").last()).toContainText("Shorter now");
    await expect(page.locator(".story .sent-files a")).toHaveText(["kept.txt"]);
  });
});
