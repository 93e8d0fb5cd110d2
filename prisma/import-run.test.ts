import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { noTickets } from "@/lib/test/factories";
import { type ImportOptions, runImport } from "./import-run";

const folder = mkdtempSync(path.join(tmpdir(), "ozvena-import-"));
const file = path.join(folder, "complaints.csv");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(noTickets);

const headings =
  "Ticket #,Customer Complaint,Date,Date_month_year,Time,Received Via,City,State,Zip code,Status,Filing on Behalf of Someone";
const line = (number: number | string, text = "Slow internet", date = "22-04-2015,22-Apr-15") =>
  `${number},${text},${date},03:53:50 PM,Internet,Springfield,Oregon,97477,Open,No`;

async function run(content: string | Buffer, options: Partial<ImportOptions> = {}) {
  writeFileSync(file, content);
  const refused: string[] = [];
  const report = await runImport(file, {
    check: false,
    swappedDates: false,
    stopped: () => false,
    onProgress: () => {},
    onRefused: (rowNumber, reason) => refused.push(`${rowNumber}: ${reason}`),
    ...options,
  });
  return { ...report, refused: refused, tickets: await db().ticket.count() };
}

describe("importing a file", () => {
  it("imports every good row and says of each bad one where it is and what is wrong", async () => {
    const found = await run(
      [
        `\uFEFF${headings}`,
        line(1),
        line(2, '"Two\nlines, and ""quotes"""'),
        line(3, "Slow internet", "29-02-2015,"),
        line(4, `"${"x".repeat(10 * 1024 * 1024)}"`),
        line(5, "a\0b"),
        "6,too few",
        line(1, "Another matter"),
        line(1),
        line("", "No number"),
        line(7),
        "",
      ].join("\r\n"),
    );
    expect(found).toMatchObject({ rows: 10, created: 3, repeated: 1, fault: null, tickets: 3 });
    expect(found.refused).toEqual([
      '4: "Date" is "29-02-2015": there is no such day in day-month-year',
      '5: "Customer Complaint" is longer than 10000 characters',
      '6: "Customer Complaint" has a NUL character',
      "7: it has 2 cells, the first row has 11",
      '10: "Ticket #" is empty',
      "8: ticket number 1 stands in row 2 already, with other contents",
    ]);
    const two = await db().ticket.findUniqueOrThrow({ where: { externalId: "csv:complaints:2" } });
    expect(two.description).toBe('Two\nlines, and "quotes"');
  });

  it("finishes what was stopped, and changes nothing when all is there", async () => {
    const content = [headings, ...Array.from({ length: 450 }, (_, index) => line(index + 1))].join("\n");
    const stopped = await run(content, { stopped: () => true });
    expect(stopped).toMatchObject({ created: 200, tickets: 200 });
    expect(await run(content)).toMatchObject({ rows: 450, created: 250, repeated: 200, tickets: 450 });
    expect(await run(content)).toMatchObject({ rows: 450, created: 0, repeated: 450, tickets: 450 });
  });

  it("writes nothing when it is only to check", async () => {
    const found = await run(`${headings}\n${line(1)}\n${line(2, "")}\n`, { check: true });
    expect(found).toMatchObject({ rows: 2, refused: ['3: "Customer Complaint" is empty'], tickets: 0 });
  });

  it("reads a list with semicolons", async () => {
    const content = `${headings}\n${line(1)}\n`.replaceAll(",", ";");
    expect(await run(content)).toMatchObject({ created: 1, fault: null });
  });

  it("imports the rows before a quotation that does not end", async () => {
    const found = await run(`${headings}\n${line(1)}\n2,"never closed\n${line(3)}\n`);
    expect(found).toMatchObject({ created: 1, tickets: 1 });
    expect(found.fault).toMatch(/^Row 3 begins a quotation that does not end/);
  });

  it.each([
    ["an empty file", "", /is empty\.$/],
    [
      "another list",
      "name;phone\nJana;1\n",
      /these columns are missing: "Ticket #", .* Its first row is "name", "phone"\.$/,
    ],
    [
      "a picture",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
      /not a text file in UTF-8/,
    ],
    [
      "noise",
      Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 256)),
      /not a text file|quotation/,
    ],
    ["a column twice", `${headings},Status\n${line(1)},Open\n`, /these columns stand twice: "Status"/],
  ])("refuses %s and says why", async (_, content, fault) => {
    const found = await run(content);
    expect(found.fault).toMatch(fault);
    expect(found).toMatchObject({ rows: 0, tickets: 0 });
  });
});
