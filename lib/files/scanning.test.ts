import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { eventsOf, filed, later, minutes, monday, noTickets, person } from "@/lib/test/factories";
import { type Clamd, eicar, startClamd } from "@/lib/test/peers/clamd";
import { docxOf, pdfOf, pngOf } from "@/lib/test/sample-files";
import { newDraft, noFiles, uploaded } from "@/lib/test/uploads";
import { attachDraftFiles } from "./attaching";
import { stateAfter } from "./file-state";
import { listFiles } from "./listing";
import { openFile } from "./opening";
import { scanWaiting } from "./scanning";

let clamd: Clamd;
beforeAll(async () => {
  clamd = await startClamd();
  process.env.CLAMD_URL = clamd.url;
});
afterAll(() => clamd?.remove());
beforeEach(async () => {
  await noTickets();
  await noFiles();
});

/** A ticket whose customer sent this with the form. */
async function sent(content: Buffer | string, name = "a.txt") {
  const { ticketId } = await filed();
  const { draftId } = await newDraft();
  const customer = { kind: "customer", ticketId } as const;
  const file = await uploaded({ kind: "public", network: "192.0.2.7" }, { draftId }, content, name);
  await transaction((tx) => attachDraftFiles(tx, customer, { draftId, ticketId }, monday));
  return { ticketId, customer, file };
}

describe("a file that the scanner knows", () => {
  it.each([
    ["as it is", eicar, "eicar.txt"],
    ["packed into a document", docxOf({ name: "word/media/a.bin", content: eicar }), "a.docx"],
  ])("%s is kept, and opens for nobody", async (_name, content, name) => {
    const { ticketId, customer, file } = await sent(content, name);
    expect(file).toMatchObject({ state: "quarantined", served: false });
    const agent = await person("agent");
    for (const actor of [customer, agent])
      await expect(openFile(actor, file.id)).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
    expect(await listFiles(agent, ticketId)).toMatchObject([{ id: file.id, state: "quarantined" }]);
  });

  it("is never decoded, even when it is a picture", async () => {
    const picture = Buffer.concat([await pngOf(5, 5), Buffer.from(eicar)]);
    expect((await sent(picture, "a.png")).file).toMatchObject({ state: "quarantined", small: null });
  });
});

describe("a clean file", () => {
  it("opens", async () => {
    const { customer, file } = await sent(pdfOf(), "a.pdf");
    expect(file).toMatchObject({ state: "clean", served: true });
    expect(await openFile(customer, file.id)).toMatchObject({ name: "a.pdf" });
  });

  it("of ten megabytes is scanned as it streams", async () => {
    expect((await sent("x".repeat(10 * 1_048_576))).file.state).toBe("clean");
  });
});

describe("while the scanner is away", () => {
  it("files are taken and wait for it, and open when it has seen them", async () => {
    await clamd.stop();
    const good = await sent("good");
    const bad = await sent(eicar);
    for (const { file } of [good, bad]) expect(file).toMatchObject({ state: "notScanned", served: false });
    await expect(openFile(good.customer, good.file.id)).rejects.toThrow();
    await scanWaiting(monday);
    await clamd.start();
    await scanWaiting(later(11 * minutes));
    expect(await openFile(good.customer, good.file.id)).toMatchObject({ state: "clean" });
    await expect(openFile(bad.customer, bad.file.id)).rejects.toThrow();
    expect(await eventsOf(bad.ticketId)).toContain("fileQuarantined");
    expect(await db().file.count({ where: { state: "notScanned" } })).toBe(0);
  });
});

it("nothing leads out of quarantine", () => {
  for (const verdict of ["clean", "infected", "unknown"] as const)
    expect(stateAfter("quarantined", verdict)).toBe("quarantined");
  expect(stateAfter("notScanned", "unknown")).toBe("notScanned");
});
