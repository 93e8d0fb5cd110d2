import type { SystemActor } from "@/lib/access/actor";
import { cellsOf, type ImportHeader, readImportHeader } from "@/lib/tickets/import-columns";
import { DateOrder } from "@/lib/tickets/import-order";
import { readImportRow } from "@/lib/tickets/import-row";
import { importTickets, type RowToImport } from "@/lib/tickets/importing";
import { type CsvRow, readCsv, Unreadable } from "./csv-rows";

export type ImportReport = {
  /** Rows that were read, the headings and empty ones left out. */
  rows: number;
  created: number;
  repeated: number;
  refused: number;
  /** Why the file, or the rest of it, could not be read. What came before is imported. */
  fault: string | null;
  dates: DateOrder;
};

export type ImportOptions = {
  swappedDates: boolean;
  /** Judge every row and write nothing. */
  check: boolean;
  /** Asked after each batch. */
  stopped: () => boolean;
  onRefused: (rowNumber: number, reason: string) => void;
  onProgress: (bytes: number, rows: number) => void;
};

const actor: SystemActor = { kind: "system", name: "import" };
const batchSize = 200;

/**
 * Imports a list of complaints in batches, each of them one transaction: stopped anywhere and in any way, what
 * was done stays done, and the next run does the rest.
 */
export async function runImport(file: string, options: ImportOptions): Promise<ImportReport> {
  const report: ImportReport = {
    rows: 0,
    created: 0,
    repeated: 0,
    refused: 0,
    fault: null,
    dates: new DateOrder(),
  };
  let header: ImportHeader | undefined;
  let batch: RowToImport[] = [];

  const refuseRow = (rowNumber: number, reason: string) => {
    report.refused++;
    options.onRefused(rowNumber, reason);
  };
  const flush = async () => {
    const rows = batch;
    batch = [];
    if (options.check || rows.length === 0) return;
    for (const [index, outcome] of (await importTickets(actor, rows)).entries()) {
      const { rowNumber, row } = rows[index] as RowToImport;
      if (outcome.ok) report[outcome.repeated ? "repeated" : "created"]++;
      else refuseRow(rowNumber, taken(row.number, outcome.firstRowNumber));
    }
  };
  const take = (row: CsvRow) => {
    if (!header) {
      header = headerOf(file, row.cells);
      return;
    }
    report.rows++;
    const found = readRow(header, row.cells, options.swappedDates);
    if (!found.ok) return refuseRow(row.rowNumber, found.reason);
    report.dates.add(found.row.number, found.row.filedAt.slice(0, "YYYY-MM-DD".length));
    batch.push({ rowNumber: row.rowNumber, row: found.row });
  };

  try {
    for await (const { rows, bytes } of readCsv(file)) {
      for (const row of rows) {
        take(row);
        if (batch.length < batchSize) continue;
        await flush();
        options.onProgress(bytes, report.rows);
        if (options.stopped()) return report;
      }
      options.onProgress(bytes, report.rows);
    }
    if (!header) throw new Unreadable(`${file} is empty.`);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report.fault = error.message;
  }
  await flush();
  return report;
}

function headerOf(file: string, cells: string[]): ImportHeader {
  const found = readImportHeader(cells);
  if (found.ok) return found.header;
  const listed = (headings: string[]) => headings.map((heading) => `"${heading}"`).join(", ");
  const text = cells.join();
  if (/[\0\uFFFD]/.test(text)) throw new Unreadable(`${file} is not a text file in UTF-8.`);
  const given = listed(cells.slice(0, 20).map((cell) => cell.replace(/\p{C}/gu, "").slice(0, 40)));
  const problems = [
    found.missing?.length ? `these columns are missing: ${listed(found.missing)}` : "",
    found.twice?.length ? `these columns stand twice: ${listed(found.twice)}` : "",
  ];
  throw new Unreadable(
    `${file} is no list of complaints: ${problems.filter(Boolean).join("; ")}. Its first row is ${given}.`,
  );
}

function readRow(header: ImportHeader, cells: string[], swappedDates: boolean) {
  if (cells.length === header.width)
    return readImportRow(cellsOf(header, cells), new Date(), { swappedDates });
  return { ok: false as const, reason: `it has ${cells.length} cells, the first row has ${header.width}` };
}

const taken = (number: string, firstRowNumber: number | null): string =>
  `ticket number ${number} stands in row ${firstRowNumber ?? "(unknown)"} already, with other contents`;
