import pg from "pg";
import type { MailServer } from "@/lib/test/peers/mail-server";
import type { Smsc } from "@/lib/test/peers/smsc";

/** Asks the database and the gateways what is there after all was over. */

/** Runs one query on a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function count(url: string, from: string): Promise<number> {
  const [row] = await ask<{ count: number }>(url, `SELECT count(*)::int AS count FROM ${from}`);
  return row?.count ?? 0;
}

/** How many messages are still to be sent. */
export const waiting = (url: string) => count(url, `"Message" WHERE "state" = 'created'`);

/** How many are in a worker's hands. */
export const underWay = (url: string) => count(url, `"Message" WHERE "claimedAt" IS NOT NULL`);

export type MessageRow = {
  id: string;
  kind: string;
  channel: "sms" | "email";
  address: string;
  reference: string;
  state: string;
  stateReason: string | null;
  nextAttemptAt: Date | null;
  unknownTries: number;
  reached: number;
};

/** Every message, and how often the whole of it arrived at its gateway. */
export async function messages(url: string, mail: MailServer, smsc: Smsc): Promise<MessageRow[]> {
  const rows = await ask<Omit<MessageRow, "reached">>(
    url,
    `SELECT m."id", m."kind", m."channel", m."address", t."reference", m."state", m."stateReason", m."nextAttemptAt",
            (SELECT count(*)::int FROM "DeliveryAttempt" a WHERE a."messageId" = m."id" AND a."outcome" = 'unknown') AS "unknownTries"
     FROM "Message" m JOIN "Ticket" t ON t."id" = m."ticketId"`,
  );
  const letters = new Map<string, number>();
  for (const { headers } of mail.inbox) {
    const id = headers["message-id"] ?? "";
    letters.set(id, (letters.get(id) ?? 0) + 1);
  }
  const reached = async ({ id, kind, channel, address, reference }: (typeof rows)[number]) => {
    if (channel === "email") return letters.get(`<${id}@operator.test>`) ?? 0;
    const texts = await smsc.texts(address);
    return texts.filter((text) => text.includes(`Answer to ${reference}.`) === (kind === "answer")).length;
  };
  return Promise.all(rows.map(async (row) => ({ ...row, reached: await reached(row) })));
}

/** SMS parts that were given to the SMSC more than once, each time counted. */
export async function partsSentAgain(smsc: Smsc): Promise<number> {
  const taken = (await smsc.received()).filter((submit) => submit.status === 0);
  return taken.length - new Set(taken.map(({ to, hex }) => `${to} ${hex}`)).size;
}

/** A message that is not there yet must say why and since when; one that is there must have been seen. */
export const silent = (message: MessageRow): boolean => {
  if (["delivered", "sent", "sending"].includes(message.state)) return message.reached === 0;
  if (message.state === "created") return message.nextAttemptAt === null;
  return message.stateReason === null;
};

/** Facts that must hold whatever was killed: each names what contradicts it, and finds nothing. */
const contradictions = {
  "a ticket whose acknowledgement was not written in the same breath": `
    SELECT "reference" FROM "Ticket" t
    WHERE (SELECT count(*) FROM "Message" m WHERE m."ticketId" = t."id" AND m."kind" = 'acknowledgement') <> 1
       OR (SELECT count(*) FROM "Event" e WHERE e."ticketId" = t."id" AND e."kind" = 'ticketFiled') <> 1
       OR NOT EXISTS (SELECT FROM "Deadline" d WHERE d."ticketId" = t."id" AND d."kind" = 'answer')`,
  "one set of words that became two tickets": `
    SELECT "description" FROM "Ticket" GROUP BY "description" HAVING count(*) > 1`,
  "an answer without its message": `
    SELECT n."id" FROM "Note" n
    WHERE n."kind" = 'answer' AND (SELECT count(*) FROM "Message" m WHERE m."noteId" = n."id") <> 1`,
  "a claim that nobody holds": `SELECT "id" FROM "Message" WHERE "claimedAt" IS NOT NULL`,
  "a try without an end": `SELECT "messageId" FROM "DeliveryAttempt" WHERE "finishedAt" IS NULL`,
  "an answer that arrived while its message did not, or the other way round": `
    SELECT n."id" FROM "Note" n JOIN "Message" m ON m."noteId" = n."id"
    WHERE (n."arrivedAt" IS NOT NULL) <> (m."state" IN ('sent', 'delivered'))`,
  "a clock or a status that does not follow from the answer": `
    SELECT t."reference" FROM "Note" n JOIN "Ticket" t ON t."id" = n."ticketId"
    JOIN "Deadline" d ON d."ticketId" = t."id" AND d."kind" = 'answer'
    WHERE n."kind" = 'answer' AND (
      (d."metAt" IS NOT NULL) <> (n."arrivedAt" IS NOT NULL)
      OR t."status" <> (CASE WHEN n."arrivedAt" IS NULL THEN 'inProgress' ELSE 'resolved' END)::"TicketStatus")`,
  "an arrival that was noted more or less than once": `
    SELECT n."id" FROM "Note" n
    WHERE n."arrivedAt" IS NOT NULL AND (SELECT count(*) FROM "Event" e
      WHERE e."kind" = 'answerArrived' AND e."data"->>'noteId' = n."id"::text) <> 1`,
};

/** @returns what contradicts what, empty when nothing does */
export async function contradictionsIn(url: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, sql] of Object.entries(contradictions)) {
    const rows = await ask(url, sql);
    if (rows.length > 0) found[name] = rows.slice(0, 5).map((row) => String(Object.values(row)[0]));
  }
  return found;
}
