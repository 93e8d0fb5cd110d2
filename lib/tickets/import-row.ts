import { z } from "zod";
import { type Result, refuse } from "@/lib/core/result";
import { cleanLine, cleanText, lengthOf } from "@/lib/core/typed-text";
import { descriptionLimit } from "@/lib/tickets/form";
import { type ImportCells, type ImportField, importColumns } from "@/lib/tickets/import-columns";
import { readImportDay, readImportTime, swapped } from "@/lib/tickets/import-date";

const channels = { "customer care call": "phone", internet: "web" } as const;
const statuses = { open: "acknowledged", pending: "pending", closed: "closed", solved: "resolved" } as const;
const yesOrNo = { yes: true, no: false, "": false } as const;

/** No complaint is older than this year: before it stands what a spreadsheet shows for an empty date. */
const earliestYear = 1970;

function text(limit: number) {
  return (
    z
      .string()
      .refine((cell) => !cell.includes("\0"), { error: "has a NUL character", abort: true })
      // What is left where bytes were no UTF-8: the words are lost, and must not be stored as if they were read.
      .refine((cell) => !cell.includes("\uFFFD"), {
        error: "has letters that cannot be read: save the file as UTF-8",
        abort: true,
      })
      .refine((cell) => lengthOf(cell) <= limit, { error: `is longer than ${limit} characters`, abort: true })
  );
}

const line = (limit: number) => text(limit).transform(cleanLine);
const filled = <T extends z.ZodType<string, string>>(schema: T) =>
  schema.refine((value) => value !== "", { error: "is empty" });

/** One of the values that the file knows, in any case. */
const oneOf = <T>(known: Record<string, T>, names: string) =>
  line(40).transform((cell, context): T => {
    const found = Object.entries(known).find(([name]) => name === cell.toLowerCase());
    if (found) return found[1];
    context.addIssue({ code: "custom", message: `is ${quoted(cell)}: it must be ${names}` });
    return z.NEVER;
  });

const time = line(40).transform((cell, context): string => {
  const found = readImportTime(cell);
  if (found) return found;
  context.addIssue({ code: "custom", message: `is ${quoted(cell)}: it must be a time such as 03:53:50 PM` });
  return z.NEVER;
});

const schema = z.object({
  number: filled(line(64)),
  description: filled(text(descriptionLimit).transform(cleanText)),
  date: line(40),
  namedDate: line(40),
  time,
  channel: oneOf(channels, "Customer Care Call or Internet"),
  city: line(200),
  state: line(200),
  zip: line(20),
  status: oneOf(statuses, "Open, Pending, Closed or Solved"),
  filedForSomeoneElse: oneOf(yesOrNo, "Yes or No"),
});

export type ImportRow = Omit<z.infer<typeof schema>, "date" | "namedDate" | "time"> & {
  /** On the wall clock of the desk, "YYYY-MM-DDTHH:MM:SS". */
  filedAt: string;
};

/**
 * Reads one row of a list of complaints.
 * @param options.swappedDates day and month of the first twelve days of a month stand the wrong way round
 * @returns as the reason, in English, everything that is wrong with the row
 */
export function readImportRow(
  cells: ImportCells,
  now: Date,
  options: { swappedDates?: boolean } = {},
): Result<{ row: ImportRow }> {
  const parsed = schema.safeParse(cells);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${headed(path[0] as ImportField)} ${message}`);
  const found = readImportDay(cells.date, cells.namedDate);
  if (!found.ok) problems.push(dateProblems[found.reason](quoted(cells.date), quoted(cells.namedDate)));
  if (!parsed.success || !found.ok) return refuse(problems.join("; "));

  const { date: _, namedDate: __, time: timeOfDay, ...row } = parsed.data;
  const day = options.swappedDates ? swapped(found.day) : found.day;
  const filedAt = `${day}T${timeOfDay}`;
  // A desk may be up to 14 hours ahead of UTC; a day is enough for every one of them.
  if (Date.parse(`${filedAt}Z`) > now.getTime() + 86_400_000)
    return refuse(`${headed("date")} is in the future`);
  if (Number(day.slice(0, 4)) < earliestYear) return refuse(`${headed("date")} is before ${earliestYear}`);
  return { ok: true, row: { ...row, filedAt } };
}

const headed = (field: ImportField): string => `"${importColumns[field]}"`;

/** As a terminal may show it: short, on one line, nothing that steers the screen. */
const quoted = (cell: string): string => {
  const shown = cell.replace(/\p{C}/gu, "?");
  return `"${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}"`;
};

const dateProblems = {
  notADate: (date: string) => `${headed("date")} is ${date}: it must be day-month-year, such as 22-04-2015`,
  notANamedDate: (_: string, named: string) =>
    `${headed("namedDate")} is ${named}: it must be like 22-Apr-15`,
  noSuchDay: (date: string) => `${headed("date")} is ${date}: there is no such day in day-month-year`,
  noSuchNamedDay: (_: string, named: string) => `${headed("namedDate")} is ${named}: there is no such day`,
  differ: (date: string, named: string) =>
    `${headed("date")} is ${date} but ${headed("namedDate")} is ${named}: they are different days`,
};
