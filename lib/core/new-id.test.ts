import { expect, it } from "vitest";
import { pool } from "@/lib/core/db";
import { newId } from "./new-id";

it("is an id of version 7 that sorts as it was made, among the database's own too", async () => {
  const ids = Array.from({ length: 2_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  const version = "SELECT uuid_extract_version($1::uuid) AS version, uuid_extract_timestamp($1::uuid) AS at";
  const [row] = (await pool().query(version, [newId()])).rows;
  expect(row.version).toBe(7);
  expect(Math.abs(row.at.getTime() - Date.now())).toBeLessThan(60_000);
});
