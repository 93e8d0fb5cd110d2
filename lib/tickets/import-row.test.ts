import { describe, expect, it } from "vitest";
import type { ImportCells } from "@/lib/tickets/import-columns";
import { readImportRow } from "@/lib/tickets/import-row";

const now = new Date("2026-01-15T12:00:00Z");
const cells: ImportCells = {
  number: "900001",
  description: "No signal at home since Monday",
  date: "22-04-2015",
  namedDate: "22-Apr-15",
  time: "03:53:50 PM",
  channel: "Customer Care Call",
  city: "Springfield",
  state: "Oregon",
  zip: "97477",
  status: "Solved",
  filedForSomeoneElse: "No",
};
const read = (changes: Partial<ImportCells>, options?: { swappedDates?: boolean }) =>
  readImportRow({ ...cells, ...changes }, now, options);
const reasonFor = (changes: Partial<ImportCells>) => {
  const found = read(changes);
  return found.ok ? null : found.reason;
};

describe("a row of a list of complaints", () => {
  it("is read into the product's own words", () => {
    expect(read({})).toEqual({
      ok: true,
      row: {
        number: "900001",
        description: "No signal at home since Monday",
        filedAt: "2015-04-22T15:53:50",
        channel: "phone",
        city: "Springfield",
        state: "Oregon",
        zip: "97477",
        status: "resolved",
        filedForSomeoneElse: false,
      },
    });
  });

  it.each([
    [{ status: "Open" }, { status: "acknowledged" }],
    [{ status: "pending" }, { status: "pending" }],
    [{ status: " CLOSED " }, { status: "closed" }],
    [{ channel: "Internet" }, { channel: "web" }],
    [{ filedForSomeoneElse: "Yes" }, { filedForSomeoneElse: true }],
    [{ filedForSomeoneElse: "" }, { filedForSomeoneElse: false }],
    [{ number: "comcas" }, { number: "comcas" }],
    [
      { city: "", state: "", zip: "", namedDate: "" },
      { city: "", zip: "" },
    ],
    [
      { description: "Line one\r\nline two 😀 \u202eאבג <b>" },
      { description: "Line one\nline two 😀 \u202eאבג <b>" },
    ],
    [{ date: "29-02-2016", namedDate: "29-Feb-16" }, { filedAt: "2016-02-29T15:53:50" }],
  ])("takes %j", (changes, expected) => {
    expect(read(changes)).toMatchObject({ ok: true, row: expected });
  });

  it.each([
    [{ number: " " }, '"Ticket #" is empty'],
    [{ number: "9".repeat(65) }, '"Ticket #" is longer than 64 characters'],
    [{ description: "" }, '"Customer Complaint" is empty'],
    [{ description: "\u0001\u0002" }, '"Customer Complaint" is empty'],
    [{ description: "a\0b" }, '"Customer Complaint" has a NUL character'],
    [
      { description: "Stra\uFFFDe" },
      '"Customer Complaint" has letters that cannot be read: save the file as UTF-8',
    ],
    [{ description: "x".repeat(10_000_000) }, '"Customer Complaint" is longer than 10000 characters'],
    [{ status: "Opened" }, '"Status" is "Opened": it must be Open, Pending, Closed or Solved'],
    [{ status: "__proto__" }, '"Status" is "__proto__": it must be Open, Pending, Closed or Solved'],
    [{ channel: "" }, '"Received Via" is "": it must be Customer Care Call or Internet'],
    [{ filedForSomeoneElse: "maybe" }, '"Filing on Behalf of Someone" is "maybe": it must be Yes or No'],
    [{ time: "25:00" }, '"Time" is "25:00": it must be a time such as 03:53:50 PM'],
    [{ date: "29-02-2015", namedDate: "" }, '"Date" is "29-02-2015": there is no such day in day-month-year'],
    [
      { namedDate: "23-Apr-15" },
      '"Date" is "22-04-2015" but "Date_month_year" is "23-Apr-15": they are different days',
    ],
    [{ date: "22-04-2062", namedDate: "22-Apr-62" }, '"Date" is in the future'],
    [{ date: "01-01-1900", namedDate: "" }, '"Date" is before 1970'],
    [
      { status: "?", time: "?" },
      '"Time" is "?": it must be a time such as 03:53:50 PM; "Status" is "?": it must be Open, Pending, Closed or Solved',
    ],
  ])("is refused in words when it is wrong (case %#)", (changes, reason) => {
    expect(reasonFor(changes)).toBe(reason);
  });

  it("never lets a cell steer the terminal that shows why it was refused", () => {
    expect(reasonFor({ status: "\u001b[2J\u009b31m\u202e" })).toBe(
      '"Status" is "[2J?31m?": it must be Open, Pending, Closed or Solved',
    );
  });

  it("turns the dates round when it is told to, and the later ones stay", () => {
    const early = read({ date: "04-08-2015", namedDate: "04-Aug-15" }, { swappedDates: true });
    expect(early).toMatchObject({ row: { filedAt: "2015-04-08T15:53:50" } });
    expect(read({}, { swappedDates: true })).toMatchObject({ row: { filedAt: "2015-04-22T15:53:50" } });
  });
});
