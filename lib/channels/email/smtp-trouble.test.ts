import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { failure, mail, mailBench } from "@/lib/channels/email/smtp-testing";
import { UnknownOutcome } from "@/lib/core/errors";
import { startMailServer } from "@/lib/test/peers/mail-server";

const bench = mailBench();

describe("a server that fails", () => {
  it("leaves it unknown when the connection breaks while the message goes in, and tries no more by itself", async () => {
    const sent = mail({ text: "x".repeat(400_000) });
    bench.server.treat(sent.to, { at: "data", cut: "midway" });
    expect(await failure(bench.open().send(sent))).toBeInstanceOf(UnknownOutcome);
    expect(bench.server.tries(sent.to)).toBe(1);
  });

  it("knows that nothing was sent when the connection breaks before the message was asked for", async () => {
    const sent = mail();
    bench.server.treat(sent.to, { at: "data", cut: "before" });
    const wire = bench.open();
    expect((await failure(wire.send(sent))).name).toBe("GatewayUnavailable");
    bench.server.treat(sent.to, undefined);
    await wire.send(sent);
    expect(bench.server.inbox.filter(({ to }) => to.includes(sent.to))).toHaveLength(1);
  });

  it("leaves it unknown when the message went in and no answer comes in time", async () => {
    const sent = mail();
    bench.server.treat(sent.to, { at: "data", hang: true });
    expect(await failure(bench.open(bench.server.url, { silence: 300 }).send(sent))).toBeInstanceOf(
      UnknownOutcome,
    );
    expect(await failure(bench.open(bench.server.url, { whole: 300 }).send(sent))).toBeInstanceOf(
      UnknownOutcome,
    );
  });

  it("is temporary, and known to be unsent, when there is none", async () => {
    const gone = await startMailServer();
    await gone.stop();
    expect(await failure(bench.open(gone.url).send(mail()))).toMatchObject({
      name: "GatewayUnavailable",
      code: "ESOCKET",
    });
  });

  it("is temporary, and known to be unsent, when it takes the connection and says nothing", async () => {
    const mute = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => mute.once("listening", resolve));
    bench.atEnd(async () => mute.close());
    const url = `smtp://127.0.0.1:${(mute.address() as { port: number }).port}`;
    const error = await failure(bench.open(url, { greeting: 200 }).send(mail()));
    expect(error).toMatchObject({ name: "GatewayUnavailable", code: "ETIMEDOUT" });
  });
});

describe("the way in", () => {
  const auth = { user: "desk@operator.example", pass: "p@ss/word:1" };

  it("signs in with what the address says", async () => {
    const guarded = await bench.another({ auth });
    const sent = mail();
    await bench.open(guarded.url).send(sent);
    expect(await guarded.until(sent.to)).toMatchObject({ user: auth.user });
  });

  it("calls a refused sign-in temporary: the desk mends it and the message goes out", async () => {
    const guarded = await bench.another({ auth });
    const wrong = guarded.url.replace(encodeURIComponent(auth.pass), "wrong");
    expect(await failure(bench.open(wrong).send(mail()))).toMatchObject({
      name: "GatewayUnavailable",
      code: "535 5.7.8",
    });
  });

  it("does not go on as a stranger when the server offers no sign-in", async () => {
    const url = bench.server.url.replace("smtp://", "smtp://desk:secret@");
    const before = bench.server.inbox.length;
    expect(await failure(bench.open(url).send(mail()))).toMatchObject({ name: "GatewayUnavailable" });
    expect(bench.server.inbox).toHaveLength(before);
  });

  it.each(["implicit", "starttls"] as const)(
    "uses TLS when it can (%s) and trusts no unknown certificate",
    async (tls) => {
      const secure = await bench.another({ tls });
      const sent = mail();
      expect(await failure(bench.open(secure.url).send(sent))).toMatchObject({ name: "GatewayUnavailable" });
      expect(secure.inbox).toHaveLength(0);
      await bench.open(`${secure.url}?tls.rejectUnauthorized=false`).send(sent);
      expect(await secure.until(sent.to)).toMatchObject({ secure: true });
    },
  );
});
