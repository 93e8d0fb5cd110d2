import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";

export type CsvRow = {
  /** As a spreadsheet counts: the headings are row 1, and an empty line is a row. */
  rowNumber: number;
  cells: string[];
};

/** The file, or what is left of it, cannot be read as a list. The message is for a person. */
export class Unreadable extends Error {
  override name = "Unreadable";
}

/** A row longer than this is no row: somewhere before it a quotation mark was never closed. */
const longestRowBytes = 32 * 1024 * 1024;

/**
 * Reads a CSV file piece by piece, holding no more of it than one piece and one row. Understands `,`, `;` and
 * tab, a byte-order mark, quoted line ends, and every kind of line end. Rows before a fault are handed out first.
 * @returns after each piece the rows that were completed by it, empty ones left out, and the bytes read so far
 * @throws Unreadable
 */
export async function* readCsv(file: string): AsyncGenerator<{ rows: CsvRow[]; bytes: number }> {
  let rowNumber = 0;
  let bytes = 0;
  let complete: CsvRow[] = [];
  const hand = () => {
    const rows = complete;
    complete = [];
    return { rows, bytes };
  };
  const keep = (cells: string[]) => {
    rowNumber++;
    if (cells.some((cell) => cell.trim() !== "")) complete.push({ rowNumber, cells });
    return null;
  };
  let parser: ReturnType<typeof parse> | undefined;
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      parser ??= openParser(piece, keep);
      bytes += piece.length;
      await settled((done) => parser?.write(piece, done));
      yield hand();
    }
    if (parser) await settled((done) => parser?.end(done));
  } catch (error) {
    yield hand();
    throw new Unreadable(inWords(error, file, rowNumber + 1));
  }
  yield hand();
}

function openParser(start: Buffer, keep: (cells: string[]) => null) {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start.toString("utf8")),
    relax_column_count: true,
    // A quotation mark inside a cell that is not quoted is a quotation mark.
    relax_quotes: true,
    max_record_size: longestRowBytes,
    on_record: keep,
  });
  // The rows leave through `keep`, and each write reports its own error.
  parser.on("error", () => {}).resume();
  return parser;
}

/** The sign that parts most cells in the first line. */
function delimiterOf(start: string): string {
  const [firstLine = ""] = start.replace(/"[^"]*"/g, "").split(/[\r\n]/, 1);
  const count = (sign: string) => firstLine.split(sign).length;
  return [";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}

const settled = (start: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));

function inWords(error: unknown, file: string, rowNumber: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return `There is no file ${file}.`;
  if (code === "EISDIR") return `${file} is a folder.`;
  if (code === "EACCES" || code === "EPERM") return `${file} may not be read.`;
  if (error instanceof CsvError && (code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE")) {
    return `Row ${rowNumber} begins a quotation that does not end. Nothing after it can be told apart.`;
  }
  return `${file} cannot be read: ${message}`;
}
