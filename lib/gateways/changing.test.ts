import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { person } from "@/lib/test/factories";
import { addGateway, changeGateway, removeGateway, switchGateway } from "./changing";
import { gatewayNames, listGateways, readGateway } from "./reading";
import { readWay, readWaysOut, waysInUse } from "./ways";

let administrator: StaffActor;
let agent: StaffActor;
beforeAll(async () => {
  [administrator, agent] = [await person("administrator"), await person("agent")];
});

const settings = {
  url: "http://127.0.0.1:13013/cgi-bin/sendsms",
  user: "desk",
  sender: "Ozvena",
  reportsTo: "",
};
const input = (changes: object = {}, password = "very-secret-word") => ({
  common: { name: "Kannel", weight: 50, active: true },
  settings: { ...settings, ...changes },
  secrets: { password },
});
const added = async () => {
  const result = await addGateway(administrator, "kannel", input());
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.id;
};

describe("a gateway that is set up", () => {
  it("keeps its secret from the database, from the desk and from the history", async () => {
    const id = await added();
    const rows = [await db().gateway.findMany(), await db().event.findMany()];
    const seen = [
      await readGateway(administrator, id),
      await listGateways(agent),
      [...(await gatewayNames(agent))],
    ];
    expect(JSON.stringify([rows, seen])).not.toContain("very-secret-word");
    expect(await readGateway(administrator, id)).toMatchObject({ secrets: ["password"] });
    expect(await readWay(id)).toMatchObject({ secrets: { password: "very-secret-word" } });
  });

  it("keeps the secret when none is typed, and takes the new one when one is", async () => {
    const id = await added();
    await changeGateway(administrator, id, input({ user: "other" }, ""));
    expect(await readWay(id)).toMatchObject({
      settings: { user: "other" },
      secrets: { password: "very-secret-word" },
      version: 2,
    });
    await changeGateway(administrator, id, input({}, "new"));
    expect(await readWay(id)).toMatchObject({ secrets: { password: "new" } });
  });

  it("takes the place of the environment's, also switched off; and removed it is known by its name alone", async () => {
    for (const { id, kind } of await listGateways(administrator))
      if (kind !== "environment") await removeGateway(administrator, id);
    expect((await waysInUse()).map(({ kind }) => kind)).toEqual(["environment", "environment"]);
    const id = await added();
    expect(await readWaysOut()).toEqual({ sms: true, email: false });
    await switchGateway(administrator, id, false);
    expect((await waysInUse()).map(({ channel }) => channel)).toEqual(["email"]);
    expect(await readWaysOut()).toEqual({ sms: false, email: false });
    await removeGateway(administrator, id);
    expect(await readWay(id)).toBeNull();
    expect((await gatewayNames(agent)).get(id)).toBe("Kannel");
    expect((await db().gateway.findUniqueOrThrow({ where: { id } })).sealed).toHaveLength(0);
  });

  it("is refused with every field that is wrong, and nothing is stored", async () => {
    const before = await db().gateway.count();
    const wrong = {
      common: { name: "", weight: 101, active: true },
      settings: { ...settings, url: "ftp://somewhere", sender: "Přepážka" },
      secrets: {},
    };
    const refused = await addGateway(administrator, "kannel", wrong);
    expect(refused.ok ? [] : refused.issues.map(({ field }) => field).sort()).toEqual([
      "name",
      "password",
      "sender",
      "url",
      "weight",
    ]);
    expect(await db().gateway.count()).toBe(before);
  });

  it("is an administrator's alone", async () => {
    const id = await added();
    for (const attempt of [
      () => addGateway(agent, "kannel", input()),
      () => changeGateway(agent, id, input()),
      () => switchGateway(agent, id, false),
      () => removeGateway(agent, id),
      () => readGateway(agent, id),
    ])
      await expect(attempt()).rejects.toThrow(Forbidden);
    await removeGateway(administrator, id);
    await expect(switchGateway(administrator, id, true)).rejects.toThrow(NotFound);
  });
});
