import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OutboxEmailWire, OutboxSmsWire } from "@/lib/channels/outbox";
import { TemporaryFailure } from "@/lib/core/errors";
import { parseMail } from "@/lib/test/peers/mime";

const MAIL = {
  id: "m1",
  to: "customer@example.com",
  fromName: "Operátor",
  subject: "Ваша претензия",
  text: "Příliš žluťoučký kůň",
  html: "<p>Příliš žluťoučký kůň</p>",
  messageId: "<m1@operator.example>",
  autoSubmitted: true,
  locale: "ru",
};

let folder: string;
const written = async () => (await readdir(path.join(folder, "outbox"))).sort();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "outbox test "));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the outbox", () => {
  it("holds each e-mail as a file that a mail program opens, and promises no receipt", async () => {
    const handover = await new OutboxEmailWire(folder, "desk@operator.example").send(MAIL);
    const [file = ""] = await written();
    expect(file).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-m1\.eml$/);
    const mail = parseMail(await readFile(path.join(folder, "outbox", file), "latin1"));
    expect(mail.text.trimEnd()).toBe(MAIL.text);
    expect(mail.headers).toMatchObject({
      to: MAIL.to,
      subject: MAIL.subject,
      "message-id": MAIL.messageId,
      "auto-submitted": "auto-replied",
    });
    expect(handover).toMatchObject({ gateway: "outbox", receiptExpected: false, detail: file });
  });

  it("holds each SMS as text, with what it would take to send it", async () => {
    const text = "Жалоба принята 😀";
    const handover = await new OutboxSmsWire(folder).send({ id: "s1", to: "+420603123456", text });
    const [file = ""] = await written();
    expect(file).toMatch(/-s1\.txt$/);
    const content = await readFile(path.join(folder, "outbox", file), "utf8");
    expect(content).toBe(`To: +420603123456\nEncoding: UCS-2\nParts: 1\n\n${text}`);
    expect(handover).toMatchObject({ gateway: "outbox", receiptExpected: false });
  });

  it("keeps many at once apart, leaves nothing unfinished, and never leaves its folder", async () => {
    const wire = new OutboxSmsWire(folder);
    const ids = [...Array.from({ length: 50 }, (_, index) => `s${index}`), "../../escape", "a/b\0c"];
    await Promise.all(ids.map((id) => wire.send({ id, to: "+420603123456", text: id })));
    const files = await written();
    expect(files).toHaveLength(ids.length);
    expect(files.every((name) => /^[\w-]+\.txt$/.test(name))).toBe(true);
    expect(await readdir(folder)).toEqual(["outbox"]);
  });

  it("fails for now, and not in some other way, when it cannot write", async () => {
    await writeFile(path.join(folder, "outbox"), "in the way");
    const sending = new OutboxEmailWire(folder, "desk@operator.example").send(MAIL);
    await expect(sending).rejects.toBeInstanceOf(TemporaryFailure);
  });
});
