import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import {
  formatReceiptNumber,
  parseReceiptNumber,
  receiptHash,
  receiptHashes,
  receiptNumber,
} from "./receipt-number";

const submissionId = "5b0f8f3e-0a53-4f0e-9d52-3d1f6a3f0b11";

it("is sixteen digits, the same for the same form and for no other", () => {
  const numbers = Array.from({ length: 500 }, () => receiptNumber(randomUUID()));
  expect(numbers.filter((number) => !/^\d{16}$/.test(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(new Set(numbers.map((number) => number[0])).size, "every first digit there is").toBe(10);
  expect(receiptNumber(submissionId)).toBe(receiptNumber(submissionId));
});

it("is read however it was written down, and nothing else is read as one", () => {
  const number = receiptNumber(submissionId);
  const groups = formatReceiptNumber(number);
  expect(groups).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  for (const typed of [
    number,
    groups,
    ` ${groups}\n`,
    groups.replaceAll(" ", "-"),
    groups.replaceAll(" ", "\u00a0"),
  ])
    expect(parseReceiptNumber(typed), typed).toBe(number);
  for (const typed of [
    "",
    number.slice(1),
    `${number}0`,
    "KM4R-T7XQ",
    `${number.slice(1)}a`,
    "1".repeat(200),
  ])
    expect(parseReceiptNumber(typed), typed).toBeNull();
});

it("is looked up by something that does not contain it", () => {
  const number = receiptNumber(submissionId);
  expect(receiptHash(number)).not.toContain(number);
  expect(receiptHashes(number)).toContain(receiptHash(number));
  expect(receiptHash(number)).not.toBe(receiptHash(receiptNumber(randomUUID())));
});
