import { expect, it } from "vitest";
import { cellsOf, readImportHeader } from "@/lib/tickets/import-columns";

const headings = ["Ticket #", "Customer Complaint", "Date", "Time", "Received Via", "Status"];

it("finds the columns in any order and case, leaves strange ones alone, and reads absent ones as empty", () => {
  const found = readImportHeader([
    "\uFEFFSTATUS ",
    "Mood",
    "time",
    "ticket  #",
    ...headings.slice(1, 3),
    "Received via",
  ]);
  if (!found.ok) throw new Error("The headings were refused.");
  const cells = cellsOf(found.header, ["Open", "bad", "10:00", "7", "No signal", "22-04-2015", "Internet"]);
  expect(cells).toMatchObject({
    number: "7",
    status: "Open",
    description: "No signal",
    channel: "Internet",
    city: "",
  });
});

it("says which columns are missing and which stand twice", () => {
  expect(readImportHeader(["name", "Date", "date", "Status"])).toEqual({
    ok: false,
    reason: "columns",
    missing: ["Ticket #", "Customer Complaint", "Time", "Received Via"],
    twice: ["Date"],
  });
});
