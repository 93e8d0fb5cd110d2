import { describe, expect, it } from "vitest";
import { FROM, failure, mail, mailBench } from "@/lib/channels/email/smtp-testing";
import { GatewayUnavailable, PermanentFailure, TemporaryFailure } from "@/lib/core/errors";

const CZECH = "Dobrý den,\n\npříliš žluťoučký kůň úpěl ďábelské ódy.\n.\nTečka sama na řádku zůstane.\n";
const RUSSIAN = "Здравствуйте! Съешь ещё этих мягких французских булок, да выпей чаю. ".repeat(20);

const bench = mailBench();

describe("an e-mail that is taken", () => {
  it.each([
    ["Czech", CZECH],
    ["Russian", RUSSIAN],
    ["emoji, right to left and markup", "😀 مرحبا <script>alert(1)</script> =?utf-8?Q?x?= \u00a0end"],
  ])("arrives letter for letter: %s", async (_name, text) => {
    const sent = mail({ text, html: `<p>${text}</p>`, subject: text.slice(0, 40).replace(/\s+/g, " ") });
    const handover = await bench.open().send(sent);
    const got = await bench.server.until(sent.to);
    expect(got.text.trimEnd()).toBe(text.trimEnd());
    expect(got.html.trimEnd()).toBe(`<p>${text}</p>`);
    expect(got.subject.trim()).toBe(sent.subject.trim());
    expect(got).toMatchObject({ from: FROM, to: [sent.to] });
    expect(got.headers.from).toBe(`Operátor Příklad <${FROM}>`);
    expect(handover).toEqual({
      gateway: "smtp",
      providerReferences: [sent.messageId],
      receiptExpected: false,
      code: "250",
      detail: expect.stringContaining("queued as 4bcDEF"),
    });
  });

  it("carries its own Message-ID, the thread, the language and, when a machine wrote it, the mark of that", async () => {
    const wire = bench.open();
    const plain = mail();
    const machine = mail({
      autoSubmitted: true,
      inReplyTo: "<question@home.example>",
      references: "<first@home.example> <question@home.example>",
    });
    await wire.send(plain);
    await wire.send(machine);
    const [one, two] = [await bench.server.until(plain.to), await bench.server.until(machine.to)];
    expect(one.headers["message-id"]).toBe(plain.messageId);
    expect(one.headers).not.toHaveProperty("auto-submitted");
    expect(one.headers).not.toHaveProperty("in-reply-to");
    expect(two.headers).toMatchObject({
      "message-id": machine.messageId,
      "in-reply-to": "<question@home.example>",
      references: "<first@home.example> <question@home.example>",
      "auto-submitted": "auto-replied",
      "content-language": "cs",
    });
  });

  it("asks for answers elsewhere, and comes back elsewhere within the sender's domain alone", async () => {
    const wire = bench.open();
    const [near, far] = ["desk+b1@operator.example", "desk+b1@elsewhere.example"].map((returnTo) =>
      mail({ returnTo, replyTo: "desk+r1@operator.example" }),
    );
    for (const one of [near, far]) if (one) await wire.send(one);
    const [home, away] = [await bench.server.until(near?.to ?? ""), await bench.server.until(far?.to ?? "")];
    expect(home).toMatchObject({ from: "desk+b1@operator.example" });
    expect(away).toMatchObject({ from: FROM });
    expect(home.headers["reply-to"]).toContain("<desk+r1@operator.example>");
  });

  it("cannot be given a header, a recipient or a file by what a person typed", async () => {
    const sent = mail({
      subject: "Hello\r\nBcc: thief@example.com\r\n\r\nbody",
      fromName: 'Desk"\r\nX-Own: 1 <thief@example.com>',
      inReplyTo: "<a@b>\r\nX-Own: 2",
      text: "path: /etc/passwd",
    });
    await bench.open().send(sent);
    const got = await bench.server.until(sent.to);
    expect(got.to).toEqual([sent.to]);
    expect(Object.keys(got.headers)).not.toContain("bcc");
    expect(Object.keys(got.headers)).not.toContain("x-own");
    expect(got.subject).toBe("Hello Bcc: thief@example.com body");
    expect(got.from).toBe(FROM);
  });

  it.each([
    "a@b.example, c@d.example",
    "a@b.example\r\nRCPT TO:<c@d.example>",
    "Name <a@b.example>",
    "nobody",
    "",
  ])("goes to one address or to none: %j", async (to) => {
    expect(await failure(bench.open().send(mail({ to })))).toBeInstanceOf(PermanentFailure);
  });
});

describe("an e-mail that is refused", () => {
  it.each([
    [
      "an unknown mailbox",
      { at: "rcpt", reply: 550, text: "5.1.1 User unknown" },
      PermanentFailure,
      "550 5.1.1",
    ],
    [
      "a mailbox that says try later",
      { at: "rcpt", reply: 451, text: "4.7.1 Greylisted" },
      TemporaryFailure,
      "451 4.7.1",
    ],
    ["a full mailbox", { at: "rcpt", reply: 552, text: "5.2.2 Mailbox full" }, TemporaryFailure, "552 5.2.2"],
    [
      "refused content",
      { at: "data", reply: 554, text: "5.7.1 Message rejected" },
      PermanentFailure,
      "554 5.7.1",
    ],
    [
      "a server out of space",
      { at: "data", reply: 452, text: "Insufficient storage" },
      TemporaryFailure,
      "452",
    ],
    [
      "a server that closes",
      { at: "rcpt", reply: 421, text: "4.3.2 Shutting down" },
      GatewayUnavailable,
      "421 4.3.2",
    ],
    [
      "sign-in wanted",
      { at: "rcpt", reply: 530, text: "5.7.0 Authentication required" },
      GatewayUnavailable,
      "530 5.7.0",
    ],
  ] as const)("fails by its meaning: %s", async (_name, treatment, kind, code) => {
    const sent = mail();
    bench.server.treat(sent.to, treatment);
    const error = await failure(bench.open().send(sent));
    expect(error.name).toBe(kind.name);
    expect(error.code).toBe(code);
  });

  it("does not spoil the connection for the next one", async () => {
    const wire = bench.open();
    const [bad, good] = [mail(), mail()];
    bench.server.treat(bad.to, { at: "rcpt", reply: 550, text: "5.1.1 User unknown" });
    await failure(wire.send(bad));
    await wire.send(good);
    await bench.server.until(good.to);
  });
});
