import { type Result, refuse } from "@/lib/core/result";

/** The columns of a list of complaints by what they hold, as the file heads them. Others are left alone. */
export const importColumns = {
  number: "Ticket #",
  description: "Customer Complaint",
  date: "Date",
  namedDate: "Date_month_year",
  time: "Time",
  channel: "Received Via",
  city: "City",
  state: "State",
  zip: "Zip code",
  status: "Status",
  filedForSomeoneElse: "Filing on Behalf of Someone",
} as const;

export type ImportField = keyof typeof importColumns;
export type ImportCells = Record<ImportField, string>;

const fields = Object.keys(importColumns) as ImportField[];
const needed: ImportField[] = ["number", "description", "date", "time", "channel", "status"];

/** Case, space around, and the byte-order mark make no other column. */
const plain = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();

export type ImportHeader = {
  /** How many cells each row has. */
  width: number;
  positions: Map<ImportField, number>;
};

/**
 * Finds the columns in the first row, in any order.
 * @returns the headings that are missing, or that stand twice, where the file is another one
 */
export function readImportHeader(
  headings: string[],
): Result<{ header: ImportHeader }, "columns"> & { missing?: string[]; twice?: string[] } {
  const given = headings.map(plain);
  const named = fields.map((field) => ({ field, heading: plain(importColumns[field]) }));
  const missing = needed.filter((field) => !given.includes(plain(importColumns[field])));
  const twice = named.filter(({ heading }) => given.indexOf(heading) !== given.lastIndexOf(heading));
  if (missing.length > 0 || twice.length > 0) {
    const headingsOf = (some: ImportField[]) => some.map((field) => importColumns[field]);
    return {
      ...refuse("columns"),
      missing: headingsOf(missing),
      twice: headingsOf(twice.map((one) => one.field)),
    };
  }
  const positions = new Map(
    named.flatMap(({ field, heading }) => (given.includes(heading) ? [[field, given.indexOf(heading)]] : [])),
  );
  return { ok: true, header: { width: headings.length, positions } };
}

/** One row's cells by what they hold; an absent column reads as empty. */
export const cellsOf = (header: ImportHeader, cells: string[]): ImportCells =>
  Object.fromEntries(
    fields.map((field) => [field, cells[header.positions.get(field) ?? -1] ?? ""]),
  ) as ImportCells;
