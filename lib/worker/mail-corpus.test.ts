import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseMail } from "@/lib/channels/mailbox/parsing";
import { db } from "@/lib/core/db";
import { lookAtMail } from "@/lib/mailbox/receiving";
import { clockAt, later, minutes } from "@/lib/test/factories";
import { rowOf, stored } from "@/lib/test/inbound";
import { desk, mailboxRow } from "@/lib/test/mails";

process.env.MAIL_FROM = desk;

// A folder of real mails, for example of the public repository sisimai/set-of-emails. None of them is part of this one.
const folder = process.env.MAIL_CORPUS ?? "";
const files = folder
  ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  : [];

describe.runIf(folder)("a folder of real mails", () => {
  const states = new Map<string, string>();
  let crashes = 0;

  beforeAll(async () => {
    const mailboxId = (await mailboxRow()).id;
    let minute = 0;
    for (const { parentPath, name } of files) {
      // Hours apart: the number of mails of one sender is not what is looked at here.
      const at = later(10 * minutes * ++minute);
      const id = await stored(mailboxId, readFileSync(path.join(parentPath, name)), at);
      if (!id) continue;
      await lookAtMail(id, parseMail, clockAt(at)).catch(() => {
        crashes += 1;
      });
      const { state, reason } = await rowOf(id);
      states.set(path.join(path.basename(parentPath), name), reason ? `${state} ${reason}` : state);
    }
  }, 1_200_000);

  it("is read to its end without a crash, and no machine is answered", async () => {
    const counts: Record<string, number> = { mails: files.length, crashes };
    for (const state of states.values()) counts[state] = (counts[state] ?? 0) + 1;
    const made = [...states].filter(([, state]) => state === "ticket").map(([name]) => name);
    const letters = await db().message.count();
    process.stdout.write(`${JSON.stringify({ ...counts, letters })}\nBecame questions: ${made.join(", ")}\n`);
    expect(crashes).toBe(0);
    expect(await db().inboundMail.count({ where: { state: "stored" } })).toBe(0);
    // Nobody who is written to is a mailer, and nobody is written to twice for one mail.
    expect(letters).toBeLessThanOrEqual(made.length);
    const mailers = await db().message.findMany({
      where: { address: { startsWith: "mailer-daemon", mode: "insensitive" } },
    });
    expect(mailers).toEqual([]);
  });
});
