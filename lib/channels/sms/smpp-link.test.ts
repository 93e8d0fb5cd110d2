import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import tlsOptions from "smtp-server/lib/tls-options";
import { describe, expect, it } from "vitest";
import { failure, freshNumber, sms, smscBench } from "@/lib/channels/sms/smpp-testing";
import { startSmsc } from "@/lib/test/peers/smsc";

const bench = smscBench();

async function secureUrl(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `smpps://desk:secret@127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("the link", () => {
  it("notices a link that went dead and makes a new one", async () => {
    const { wire } = bench.open("&enquire_link_ms=150");
    await wire.send(sms(freshNumber()));
    const before = bench.smsc.events.filter((event) => event.event === "bind").length;
    bench.smsc.set({ deaf: true });
    await bench.smsc.until((events) => events.filter((event) => event.event === "bind").length > before);
    bench.smsc.set({ deaf: false });
    await wire.send(sms(freshNumber()));
  });

  it("survives a broken PDU and a stream that lost its borders", async () => {
    const { wire, receiptFor } = bench.open();
    const broken = freshNumber();
    bench.smsc.behave(broken.slice(1), "malformed");
    const first = await wire.send(sms(broken));
    await receiptFor(first.providerReferences[0]);
    await bench.smsc.until((events) =>
      events.find((event) => event.event === "receipt" && event.word === "BROKEN"),
    );

    const lost = freshNumber();
    bench.smsc.behave(lost.slice(1), "garbage");
    expect(await failure(wire.send(sms(lost)))).toMatchObject({ code: "SMPP_BROKEN_STREAM" });
    await wire.send(sms(freshNumber()));
  });

  it("gives up waiting for a gateway that is not there, and says that nothing was sent", async () => {
    const gone = await startSmsc();
    await gone.stop();
    const { wire } = bench.open("&patience_ms=300", gone.url);
    const error = await failure(wire.send(sms(freshNumber())));
    expect(error).toMatchObject({ name: "GatewayUnavailable", code: "ECONNREFUSED" });
  });

  it("trusts no stranger's certificate", async () => {
    const { key, cert } = tlsOptions();
    const stranger = createTlsServer({ key, cert }, (inside) => {
      inside.on("error", () => {});
      inside.pipe(connect(bench.smsc.port, "127.0.0.1")).pipe(inside);
    });
    const { wire } = bench.open("&patience_ms=400", await secureUrl(stranger));
    const error = await failure(wire.send(sms(freshNumber())));
    stranger.close();
    expect(error).toMatchObject({ name: "GatewayUnavailable", code: expect.stringMatching(/CERT/) });
  });

  it("says nothing in plain text when TLS was asked for", async () => {
    const heard: Buffer[] = [];
    const plain = createServer((inside) => {
      inside.on("error", () => {});
      inside.once("data", (octets) => {
        heard.push(octets);
        inside.end(octets);
      });
    });
    const { wire } = bench.open("&patience_ms=400", await secureUrl(plain));
    expect(await failure(wire.send(sms(freshNumber())))).toMatchObject({ name: "GatewayUnavailable" });
    plain.close();
    const tlsHandshake = 0x16;
    expect(heard.map((octets) => octets[0])).toEqual(heard.map(() => tlsHandshake));
    expect(heard.length).toBeGreaterThan(0);
  });

  it("holds a message back, unsent, while earlier ones fill the window", async () => {
    const { wire } = bench.open("&window=1&patience_ms=200");
    const slow = freshNumber();
    bench.smsc.behave(slow.slice(1), "slow:600");
    const first = wire.send(sms(slow));
    const held = freshNumber();
    expect(await failure(wire.send(sms(held)))).toMatchObject({
      name: "TemporaryFailure",
      code: "SMPP_BUSY",
    });
    await first;
    expect(await bench.smsc.texts(held)).toEqual([]);
  });

  it("unbinds when it is closed", async () => {
    const { wire } = bench.open();
    await wire.send(sms(freshNumber()));
    const before = bench.smsc.events.length;
    await wire.close();
    await bench.smsc.until((events) => events.slice(before).find((event) => event.event === "unbind"));
  });
});
