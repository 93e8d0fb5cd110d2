import { readFileSync } from "node:fs";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "@/e2e/fixtures";
import { fillForm, readSlip, send } from "@/e2e/fixtures/customer";

const message = "Příliš žluťoučký kůň a счёт на 249,50 Kč, který jsem neobjednal.";

test("a receipt is saved, checked by a stranger without JavaScript, and fails with one letter changed", async ({
  browser,
  page,
  baseURL,
}) => {
  await fillForm(page, {
    locale: "cs",
    ticketType: "claim",
    channel: "sms",
    address: "601 123 456",
    message,
  });
  await send(page);
  const { reference, code } = await readSlip(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Uložit jako PDF" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(`${reference}.pdf`);
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(await saved.path())));
  const { text } = await extractText(pdf, { mergePages: true });
  expect(text).toContain(reference);
  expect(text).toContain(code ?? "no code");
  const between = (from: string, to: string) =>
    text.slice(text.indexOf(from) + from.length, text.lastIndexOf(to));
  const said = between("Co jste nám řekli", "Důkaz");
  const [proof = ""] = /(?:[A-Z2-9]{5}\s+){36}[A-Z2-9]{4}/.exec(text) ?? [];

  const stranger = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const paper = await stranger.newPage();
  const check = async (typed: { code: string; text: string }) => {
    await paper.goto("/cs/verify");
    await paper.locator('[name="code"]').fill(typed.code);
    await paper.locator('[name="text"]').fill(typed.text);
    await paper.getByRole("button", { name: "Ověřit potvrzení" }).click();
  };
  await check({ code: proof, text: said });
  await expect(paper.getByRole("status").first()).toContainText(reference);
  await expect(paper.getByRole("status").first()).toContainText("do posledního písmene");
  await check({ code: proof, text: said.replace("249,50", "249,60") });
  await expect(paper.getByRole("alert")).toContainText("není ten, který byl podán");
  await check({ code: proof.slice(0, -1) + (proof.endsWith("A") ? "B" : "A"), text: said });
  await expect(paper.getByRole("alert")).toContainText("není náš");
  await stranger.close();
});
