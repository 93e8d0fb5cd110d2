import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { locales } from "@/lib/i18n/locales";
import { replyToTicket } from "@/lib/replies/replying";
import { clockAt, filed, monday, noTickets, person, ticketRow } from "@/lib/test/factories";
import { answered, reply } from "@/lib/test/replies";
import { formatReference } from "@/lib/tickets/reference";
import { removeTemplate, writeTemplate } from "./changing";
import { listTemplates, readTemplate, templatesFor } from "./reading";
import { referenceTemplates } from "./reference";
import { templateForm } from "./schema";
import { emptyVariables, filled } from "./variables";

let administrator: StaffActor;
beforeEach(async () => {
  await noTickets();
  administrator = await person("administrator");
});

const typed = {
  name: "Bonus",
  locale: "en",
  ticketType: "question",
  statusAfter: "pending",
  text: "((name)), ((case number)): ((gift))",
};
const named = async (name: string) => (await listTemplates(administrator)).find((one) => one.name === name);

describe("a variable", () => {
  it("is named once, and filled where something is known", () => {
    expect(emptyVariables("((a)) b ((c d)) ((a)) (e) {f}")).toEqual(["((a))", "((c d))"]);
    expect(
      filled(
        "((A)) ((b)) ((c))",
        new Map([
          ["a", "1"],
          ["b", ""],
        ]),
      ),
    ).toBe("1 ((b)) ((c))");
  });

  it("that is left keeps an answer from going out", async () => {
    const agent = await person("agent");
    const { reference, ticketId } = await filed();
    const refused = await replyToTicket(
      agent,
      reply(reference, { text: "You get ((amount))" }),
      clockAt(monday),
    );
    expect(refused).toEqual({ ok: false, reason: "variableEmpty" });
    expect((await ticketRow(ticketId)).notes).toEqual([]);
  });
});

describe("a template", () => {
  it("comes in six kinds in every language, each of which can be used", () => {
    for (const locale of locales)
      expect(referenceTemplates.filter((one) => one.locale === locale)).toHaveLength(6);
    for (const one of referenceTemplates) expect(templateForm.safeParse(one).success).toBe(true);
    expect(new Set(referenceTemplates.map(({ id }) => id)).size).toBe(referenceTemplates.length);
  });

  it("is offered to its type in its language, with what is known put in", async () => {
    await writeTemplate(administrator, null, typed, monday);
    const { ticketId } = await filed();
    const ticket = { ...(await ticketRow(ticketId)), locale: "en", contactName: "Eva" };
    const offered = await templatesFor(ticket, "Ozvena");
    const text = `Eva, ${formatReference(ticket.reference)}: ((gift))`;
    expect(offered).toContainEqual(expect.objectContaining({ name: "Bonus", statusAfter: "pending", text }));
    for (const other of [{ locale: "ru" }, { ticketType: "claim" as const }]) {
      const names = (await templatesFor({ ...ticket, ...other }, "Ozvena")).map(({ name }) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(names).not.toContain("Bonus");
    }
  });

  it("keeps its earlier versions, and what was sent with them", async () => {
    await writeTemplate(administrator, null, { ...typed, name: "Old", text: "As it was" }, monday);
    const id = (await named("Old"))?.id ?? "";
    const { reference } = await filed();
    const { noteId } = await answered(await person("agent"), reference, { text: "As it was" });
    await writeTemplate(administrator, id, { ...typed, name: "New", text: "As it is" }, monday);
    const { template, before } = await readTemplate(administrator, id);
    expect(template).toMatchObject({ name: "New", version: 2, text: "As it is" });
    expect(before).toMatchObject([{ name: "Old", version: 1, text: "As it was" }]);
    expect(noteId).toBeTruthy();
    await removeTemplate(administrator, id, monday);
    await expect(readTemplate(administrator, id)).rejects.toThrow(NotFound);
    await expect(writeTemplate(administrator, id, typed, monday)).rejects.toThrow(NotFound);
  });

  it("of ours can be changed or taken away for good", async () => {
    const [first, second] = referenceTemplates.filter(({ locale }) => locale === "ru");
    await writeTemplate(administrator, first?.id ?? "", { ...first, name: "По-новому" }, monday);
    await removeTemplate(administrator, second?.id ?? "", monday);
    expect((await named("По-новому"))?.id).toBe(first?.id);
    expect(await named(first?.name ?? "")).toBeUndefined();
    expect(await named(second?.name ?? "")).toBeUndefined();
  });

  it("is an administrator's, and not written half", async () => {
    await expect(writeTemplate(await person("agent"), null, typed, monday)).rejects.toThrow(Forbidden);
    const half = await writeTemplate(administrator, null, { ...typed, name: " ", text: "" }, monday);
    expect(half).toMatchObject({ ok: false, issues: [{ key: "required" }, { key: "required" }] });
  });
});
