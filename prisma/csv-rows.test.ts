import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type CsvRow, readCsv } from "./csv-rows";

const folder = mkdtempSync(path.join(tmpdir(), "ozvena-csv-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer): Promise<{ rows: CsvRow[]; fault?: string }> {
  const file = path.join(folder, "list.csv");
  writeFileSync(file, content);
  const rows: CsvRow[] = [];
  try {
    for await (const piece of readCsv(file)) rows.push(...piece.rows);
    return { rows };
  } catch (error) {
    return { rows, fault: (error as Error).message };
  }
}
const cellsOf = async (content: string | Buffer) => (await read(content)).rows.map((row) => row.cells);

describe("reading a CSV file", () => {
  it.each([
    ["commas", "a,b\n1,2;3\n"],
    ["semicolons", "a;b\n1;2,3\n"],
    ["tabs", "a\tb\n1\t2,3\n"],
    ["a byte-order mark", "\uFEFFa,b\n1,2\n"],
    ["UTF-16, as spreadsheets save it", Buffer.from("\uFEFFa\tb\n1\t2\n", "utf16le")],
    ["Windows line ends", "a,b\r\n1,2\r\n"],
    ["no line end at the end", "a,b\n1,2"],
  ])("knows %s", async (_, content) => {
    const [head, row] = await cellsOf(content);
    expect(head).toEqual(["a", "b"]);
    expect(row?.[0]).toBe("1");
    expect(row?.[1]).toMatch(/^2/);
  });

  it("takes a delimiter inside a quoted heading for a part of it", async () => {
    expect(await cellsOf('"a;b;c;d",e\n1,2\n')).toEqual([
      ["a;b;c;d", "e"],
      ["1", "2"],
    ]);
  });

  it("counts rows as a spreadsheet does: a quoted line end makes no row, an empty line does", async () => {
    const { rows } = await read('a,b\n"one\n""two""\nthree",x\n\n,\n5" screen,y\n');
    expect(rows.map((row) => row.rowNumber)).toEqual([1, 2, 5]);
    expect(rows[1]?.cells).toEqual(['one\n"two"\nthree', "x"]);
    expect(rows[2]?.cells).toEqual(['5" screen', "y"]);
  });

  it("reads rows that are longer than one piece of the file", async () => {
    const long = "é".repeat(10 * 1024 * 1024 - 1);
    const { rows, fault } = await read(`a,b\n${long},1\nx,2\n`);
    expect(fault).toBeUndefined();
    expect(rows[1]?.cells[0]?.length).toBe(long.length);
    expect(rows[2]?.cells).toEqual(["x", "2"]);
  });

  it("hands out every row before a quotation that does not end, and names its row", async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `${index},text\n`).join("");
    const broken = await read(`a,b\n${rows}5000,"never closed\n${rows}`);
    expect(broken.rows).toHaveLength(5_001);
    expect(broken.fault).toMatch(/^Row 5002 begins a quotation that does not end/);
  });

  it("gives up on a quotation that does not end before it fills the memory", async () => {
    const huge = await read(
      Buffer.concat([Buffer.from('a,b\n1,2\n3,"'), Buffer.alloc(40 * 1024 * 1024, "x")]),
    );
    expect(huge.rows).toHaveLength(2);
    expect(huge.fault).toMatch(/^Row 3 begins a quotation that does not end/);
  });

  it("has nothing to give from an empty file, and says what is wrong with a path", async () => {
    expect(await read("")).toEqual({ rows: [] });
    await expect(readCsv(path.join(folder, "none.csv")).next()).resolves.toBeDefined();
    const reading = readCsv(path.join(folder, "none.csv"));
    await reading.next();
    await expect(reading.next()).rejects.toThrow(/^There is no file .*none\.csv\.$/);
    const folderReading = readCsv(folder);
    await folderReading.next();
    await expect(folderReading.next()).rejects.toThrow(/is a folder\.$/);
  });
});
