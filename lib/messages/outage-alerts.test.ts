import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { addGateway } from "@/lib/gateways/changing";
import { outageBegan, outageEnded } from "@/lib/gateways/outages";
import { byEmail, filed, form, minutes, person } from "@/lib/test/factories";
import { answered } from "@/lib/test/replies";
import { alertOutages, listOutages } from "./outage-alerts";

let administrator: StaffActor;
let agent: StaffActor;
const ids: string[] = [];
beforeAll(async () => {
  [administrator, agent] = [await person("administrator"), await person("agent")];
  for (const name of ["One", "Other"]) {
    const added = await addGateway(administrator, "smtp", {
      common: { name, weight: 50, active: true },
      settings: {
        host: "127.0.0.1",
        port: 25,
        security: "offered",
        user: "",
        from: "",
        connections: 1,
        perDomain: 0,
        dkimDomain: "",
        dkimSelector: "",
      },
      secrets: {},
    });
    ids.push(added.ok ? added.id : "");
  }
  const { reference } = await filed(form({ reply: byEmail }));
  await answered(agent, reference);
});

const letters = () => db().message.count({ where: { kind: "gatewayAlert" } });
const began = new Date("2026-11-23T10:00:00Z");
const past = (ms: number) => new Date(began.getTime() + ms);

describe("an outage", () => {
  it("is written about once, when it lasts and nothing else takes what is promised", async () => {
    const [one = "", other = ""] = ids;
    await outageBegan(one, "ECONNREFUSED", began);
    await alertOutages(past(6 * minutes));
    expect(await letters()).toBe(0);
    expect(await listOutages(agent)).toMatchObject([{ id: one, others: true, waiting: 0 }]);

    await outageBegan(other, "EAUTH", past(minutes));
    expect((await listOutages(agent)).map(({ others }) => others)).toEqual([false, false]);
    expect((await listOutages(agent))[0]?.waiting).toBeGreaterThan(0);
    await alertOutages(past(4 * minutes));
    expect(await letters()).toBe(0);
    await Promise.all([1, 2, 3].map(() => alertOutages(past(7 * minutes))));
    expect(await letters()).toBe(2);
    const [letter] = await db().message.findMany({ where: { kind: "gatewayAlert" } });
    expect(letter?.text).toContain("ECONNREFUSED");

    await outageEnded(one, past(8 * minutes));
    await outageBegan(one, "ETIMEDOUT", past(20 * minutes));
    await alertOutages(past(30 * minutes));
    expect(await letters()).toBe(3);
  });
});
