import { describe, expect, it } from "vitest";
import { multipart, rawMail } from "@/lib/test/mails";
import { parseMail } from "./parsing";

const html = { "Content-Type": "text/html; charset=utf-8" };

describe("a mail", () => {
  it("is taken apart: who, to whom, about what, and the ids without which nothing finds its thread", async () => {
    const mail = await parseMail(
      rawMail("Ahoj", {
        "Delivered-To": "desk+rabc@operator.example",
        Cc: "Eva <eva@example.org>",
        "In-Reply-To": "<one@operator.example>",
        References: "<zero@operator.example>\r\n <one@operator.example>",
        Subject: "=?utf-8?B?xb1sdXRvdcSNa8O9IGvFr8WI?=",
      }),
    );
    expect(mail).toMatchObject({
      from: { address: "jana@example.org", name: "Jana" },
      recipients: ["desk+rabc@operator.example", "desk@operator.example", "eva@example.org"],
      inReplyTo: ["<one@operator.example>"],
      references: ["<zero@operator.example>", "<one@operator.example>"],
      subject: "Žlutoučký kůň",
      returnPath: "jana@example.org",
      deliveryStatus: null,
    });
    expect(mail.text.trim()).toBe("Ahoj");
  });

  it("of HTML alone becomes words, and what is quoted in it is marked", async () => {
    const raw = rawMail(
      "<p>Pořád to <b>nejde</b></p><script>alert(1)</script><blockquote>Zkuste to</blockquote>",
      html,
    );
    const { text } = await parseMail(raw);
    expect(text).toContain("Pořád to nejde");
    expect(text).toContain("> Zkuste to");
    expect(text).not.toContain("alert");
  });

  it("of too much HTML is read all the same", async () => {
    const { text } = await parseMail(rawMail(`<p>Ahoj</p>${"<b>x</b>".repeat(400_000)}`, html));
    expect(text).toContain("Ahoj");
  });

  it("keeps what was pasted into it and leaves the marks of signatures out", async () => {
    const picture = (name: string, size: number) => ({
      head: [
        "Content-Type: image/png",
        `Content-ID: <${name}>`,
        `Content-Disposition: inline; filename=${name}.png`,
        "Content-Transfer-Encoding: base64",
      ],
      body: Buffer.alloc(size, 1).toString("base64"),
    });
    const words = {
      head: ["Content-Type: text/html"],
      body: '<p>See</p><img src="cid:logo"><img src="cid:shot">',
    };
    const raw = multipart([words, picture("logo", 2_000), picture("shot", 60_000)], {}, "related");
    expect((await parseMail(raw)).attachments.map(({ name }) => name)).toEqual(["shot.png"]);
  });
});

describe("a broken mail", () => {
  const nested = (depth: number): string =>
    depth === 0
      ? "Content-Type: text/plain\r\n\r\nDeep down\r\n"
      : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--\r\n`;

  it.each([
    ["without anything", ""],
    ["of octets", Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 37) % 256))],
    ["without a Message-ID", rawMail("Hm", { "Message-ID": undefined })],
    ["without an author", rawMail("Hm", { From: undefined })],
    [
      "whose parts never end",
      rawMail("--x\nContent-Type: text/plain\n\nHm", { "Content-Type": "multipart/mixed; boundary=x" }),
    ],
    ["whose boundary is not said", rawMail("Hm", { "Content-Type": "multipart/mixed" })],
    ["in a character set that is none", rawMail("Hm", { "Content-Type": "text/plain; charset=klingon" })],
    ["in base64 that is none", rawMail("%%%", { "Content-Transfer-Encoding": "base64" })],
    ["with the line ends of old", Buffer.from(rawMail("Hm").toString().replaceAll("\r\n", "\r"))],
    ["ten parts deep", Buffer.from(`From: a@b.example\r\n${nested(10)}`)],
    ["two hundred parts deep", Buffer.from(`From: a@b.example\r\n${nested(200)}`)],
  ])("%s is read", async (_name, raw) => {
    expect(await parseMail(Buffer.from(raw))).toMatchObject({ text: expect.any(String) });
  });

  it("to two hundred people is not asked for all of them", async () => {
    const many = Array.from({ length: 200 }, (_, at) => `person${at}@example.org`).join(", ");
    expect((await parseMail(rawMail("Hm", { To: many }))).recipients).toHaveLength(100);
  });

  it("in Windows' own letters is read right", async () => {
    const head = { "Content-Type": "text/plain; charset=windows-1250" };
    const raw = Buffer.concat([rawMail("", head), Buffer.from([0x9e, 0x6c, 0x75, 0x9d])]);
    expect((await parseMail(raw)).text.trim()).toBe("žluť");
  });
});
