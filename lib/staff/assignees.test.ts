import { beforeEach, expect, it } from "vitest";
import { noTickets, person } from "@/lib/test/factories";
import { listAssignees } from "./assignees";

beforeEach(noTickets);

it("offers a fraud report to those who may see it, and to nobody else", async () => {
  const supervisor = await person("supervisor");
  const others = [await person("fraudAnalyst"), await person("agent"), await person("administrator")];
  const offered = async (type?: "fraudReport" | "claim") => {
    const ids = new Set((await listAssignees(supervisor, type)).map(({ id }) => id));
    return [supervisor, ...others].map(({ id }) => ids.has(id));
  };
  expect(await offered("fraudReport")).toEqual([true, true, false, false]);
  expect(await offered("claim")).toEqual([true, true, true, true]);
  expect(await offered()).toEqual([true, true, true, true]);
});
