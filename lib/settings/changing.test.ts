import { beforeEach, expect, test } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { Forbidden } from "@/lib/core/errors";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { changeSettings } from "./changing";
import { defaultSettings } from "./defaults";
import { forgetSettings, readSettings } from "./reading";

const person = (role: StaffRole): StaffActor => ({
  kind: "staff",
  id: "0197d1c0-0000-7000-8000-000000000001",
  role,
  name: "Jana",
  locale: "cs",
});

beforeEach(async () => {
  await db().setting.deleteMany();
  forgetSettings();
});

test("what nobody set is the default, what was set counts at once, and the change is on record", async () => {
  expect(await readSettings()).toEqual(defaultSettings);
  const operator = { ...defaultSettings.operator, name: "Řeka Mobil", colour: "#0057b8" };
  expect(await changeSettings(person("administrator"), { operator, callWindowMinutes: 60 })).toEqual({
    ok: true,
  });
  const settings = await readSettings();
  expect(settings).toEqual({ ...defaultSettings, operator, callWindowMinutes: 60 });
  const event = await db().event.findFirst({ where: { kind: "settingsChanged" }, orderBy: { at: "desc" } });
  expect(event?.data).toEqual({ keys: ["operator", "callWindowMinutes"] });
  expect(event?.actorId).toBe(person("administrator").id);
});

test("one wrong value changes nothing, and everything wrong is named", async () => {
  const operator = { ...defaultSettings.operator, name: "Řeka Mobil" };
  const patch = {
    operator,
    legal: { ...defaultSettings.legal, country: "PT" },
    callWindowMinutes: Number.NaN,
  };
  expect(await changeSettings(person("administrator"), patch)).toEqual({
    ok: false,
    reason: "invalid",
    issues: [
      { path: ["legal", "country"], key: "country" },
      { path: ["callWindowMinutes"], key: "callWindow" },
    ],
  });
  expect(await db().setting.count()).toBe(0);
});

test("only an administrator changes settings", async () => {
  for (const role of Object.values(StaffRole).filter((one) => one !== "administrator")) {
    await expect(changeSettings(person(role), { callWindowMinutes: 60 })).rejects.toThrow(Forbidden);
  }
  expect(await db().setting.count()).toBe(0);
});

test("a stored value that does not parse gives way to the default", async () => {
  await db().setting.create({ data: { key: "calendar", value: { timeZone: "nowhere" } } });
  expect((await readSettings()).calendar).toEqual(defaultSettings.calendar);
});

test("days that were set before there were profiles hold in the profile of the operator's country", async () => {
  await db().setting.create({ data: { key: "legalDays", value: 45 } });
  const { legal } = await readSettings();
  const changed = legal.profiles.filter(
    (profile, index) => profile !== defaultSettings.legal.profiles[index],
  );
  expect(changed).toMatchObject([{ country: "CZ", answer: { amount: 45, unit: "days" } }]);
  expect(await changeSettings(person("administrator"), { legal: defaultSettings.legal })).toEqual({
    ok: true,
  });
  expect((await readSettings()).legal).toEqual(defaultSettings.legal);
});
