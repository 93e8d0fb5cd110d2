/**
 * Tickets by the thousand, made in the database: what a desk may hold, not how it came there. One in five is open;
 * questions, claims and fraud reports, channels, assignees and words are mixed as they fall.
 *
 * @param {import("pg").Pool} database
 * @param {number} from how many there are
 * @param {number} to how many there shall be
 * @param {string} staffId a person who has some of them
 */
export async function makeTickets(database, from, to, staffId) {
  await database.query(ticketsSql, [from + 1, to, staffId]);
  await database.query(deadlinesSql, [from + 1, to]);
  await database.query("VACUUM (ANALYZE)");
}

const words = [
  "invoice",
  "roaming",
  "signal",
  "outage",
  "payment",
  "contract",
  "tariff",
  "internet",
  "modem",
  "operator",
  "refund",
  "number",
  "transfer",
  "password",
  "message",
  "coverage",
  "speed",
  "limit",
  "charge",
  "subscription",
  "faktura",
  "vyuctovani",
  "reklamace",
  "smlouva",
  "pripojeni",
  "счет",
  "связь",
  "договор",
  "скорость",
  "оплата",
];

/** A number below `below` that looks thrown, and is the same each time. */
const thrown = (/** @type {number} */ seed, /** @type {number} */ below) =>
  `((hashtextextended(n::text, ${seed}) & 1048575) % ${below})`;
const oneOf = (/** @type {number} */ seed, /** @type {string[]} */ values) =>
  `(ARRAY['${values.join("','")}'])[1 + ${thrown(seed, values.length)}]`;

const at = `now() - ${thrown(1, 400)} * interval '1 day' - ${thrown(2, 1440)} * interval '1 minute'`;
const textWords = [3, 4, 5, 6, 7, 8].map((seed) => oneOf(seed, words)).join(", ");

const ticketsSql = `
  INSERT INTO "Ticket" ("reference", "submissionId", "ticketType", "status", "statusChangeDate", "severity",
    "priority", "channel", "locale", "description", "answers", "subscriber", "segment", "replyChannel",
    "replyAddress", "assigneeId", "queueAt", "expectedResolutionDate", "creationDate", "lastUpdate", "searchText")
  SELECT 'B' || lpad(n::text, 7, '0'), gen_random_uuid(), type::"TicketType", status::"TicketStatus", at, 'major',
    'normal', 'web', 'en', words, '{"topic":"other"}', true, 'private', reply::"ReplyChannel", address,
    CASE WHEN ${thrown(9, 4)} = 0 THEN $3::uuid END,
    CASE WHEN status IN ('acknowledged', 'inProgress', 'pending') THEN at + interval '200 days' END,
    at + interval '200 days', at, at, lower('b' || lpad(n::text, 7, '0') || ' ' || address || ' ' || words)
  FROM (SELECT n, ${at} AS at, reply,
      ${oneOf(10, ["question", "question", "claim", "claim", "fraudReport"])} AS type,
      CASE WHEN ${thrown(11, 5)} = 0 THEN ${oneOf(12, ["acknowledged", "inProgress", "pending"])}
        ELSE ${oneOf(13, ["resolved", "closed"])} END AS status,
      CASE WHEN reply = 'email' THEN 'person' || n || '@example.org'
        ELSE '+4206' || lpad(${thrown(14, 1_000_000)}::text, 8, '0') END AS address,
      concat_ws(' ', 'ticket', n, ${textWords}) AS words
    FROM (SELECT n, ${oneOf(15, ["sms", "email", "phone"])} AS reply
      FROM generate_series($1::int, $2::int) AS n) AS numbered) AS made`;

const deadlinesSql = `
  INSERT INTO "Deadline" ("ticketId", "kind", "dueAt", "metAt", "creationDate")
  SELECT "id", 'answer', "expectedResolutionDate",
    CASE WHEN "queueAt" IS NULL THEN "expectedResolutionDate" END, "creationDate"
  FROM "Ticket" WHERE "reference" BETWEEN 'B' || lpad($1::text, 7, '0') AND 'B' || lpad($2::text, 7, '0')`;
