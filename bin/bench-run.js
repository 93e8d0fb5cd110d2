import { Browser } from "./bench-browser.js";
import { comeTo, fileTicket, formPath, measureStep, visitor } from "./bench-forms.js";
import { install } from "./bench-installation.js";
import { load } from "./bench-load.js";
import { watchMemory } from "./bench-memory.js";
import { measureQueue, variants } from "./bench-queue.js";
import { memoryTable, scriptsTable, statementsTable, table } from "./bench-report.js";
import { scriptsOf, sizeOf } from "./bench-scripts.js";
import { countStatements, prepareCounting } from "./bench-statements.js";
import { makeTickets } from "./bench-tickets.js";
import { Problem } from "./project.js";

const submits = 300;
const few = 1_000;
const many = 100_000;

/** Starts the product, measures it, prints the figures, and puts everything away, also after Ctrl-C. */
export async function bench() {
  const product = await install();
  const interrupted = new Promise((_, reject) => {
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => reject(new Problem("Stopped before the end: there are no figures.")));
    }
  });
  try {
    await Promise.race([measure(product), interrupted]);
  } finally {
    await product.stop();
  }
  process.exit();
}

/** @param {import("./bench-installation.js").Installation} product */
async function measure(product) {
  const { address, database, administrator } = product;
  const began = Date.now();
  await prepareCounting(database);
  const desk = new Browser(address, "10.255.0.1");
  await warm(desk, administrator);
  const known = await fileOne(product);

  statementsTable(await countAll(product, desk, known));
  const { seen } = await comeTo(visitor(address, 9_000_005), 900_005, "check");
  const pages = ["/en", formPath, "/en/claim", "/en/fraud-report", ...seen.slice(1), "/desk/sign-in"];
  const sizes = [];
  for (const page of pages) {
    const { runtime, own } = await scriptsOf(visitor(address, 9_999_999), page);
    sizes.push({ page: page.replace(/\/[\w-]{24}\//, "/…/"), runtime: sizeOf(runtime), own: sizeOf(own) });
  }
  scriptsTable(sizes);

  memoryTable("at rest", watchMemory(product.processes)());
  product.startWorker();
  const publicPeaks = watchMemory(product.processes);
  await load(product, "/api/ping", { times: 500, expect: 204 });
  const { headers } = visitor(address, 1);
  const [message = "", check = ""] = [seen.find((path) => path.endsWith("/message")), seen.at(-1)];
  const publicSide = [
    { name: "first page", ...(await load(product, formPath, { times: submits, headers })) },
    { name: "a step", ...(await load(product, message, { times: submits, headers })) },
    { name: "the check", ...(await load(product, check, { times: submits, headers })) },
    { name: "going on from a step", ...(await measureStep(product, 1_001, submits, "message")) },
    { name: "sending: tickets", ...(await measureStep(product, 2_001, submits, "check")) },
  ];
  table("The public side", await measureEmpty(product), publicSide);
  await allThere(database, submits + 3);
  memoryTable("while the public side is under load", publicPeaks());

  const queuePeaks = watchMemory(product.processes);
  for (const [from, to] of /** @type {const} */ ([
    [0, few],
    [few, many],
  ])) {
    await makeTickets(database, from, to, known.staffId);
    const empty = await measureEmpty(product);
    const found = await measureQueue(product, desk.headers, known);
    table(`The queue of ${to.toLocaleString("en")} tickets, one in five open`, empty, found);
  }
  memoryTable("while the queue is under load", queuePeaks());
  console.log(
    `\n  Web and database: processor time for each request. Measured in ${Math.round((Date.now() - began) / 1000)} s.\n`,
  );
}

/** @param {import("./bench-installation.js").Installation} product */
const measureEmpty = async (product) => ({
  name: "empty route handler",
  ...(await load(product, "/api/ping", { times: 2_000, expect: 204 })),
});

/** @param {import("pg").Pool} database @param {number} expected */
async function allThere(database, expected) {
  const { rows } = await database.query(`SELECT count(*)::int AS count FROM "Ticket"`);
  if (rows[0].count !== expected) throw new Problem(`${expected} forms made ${rows[0].count} tickets.`);
}

/** @param {Browser} desk @param {{ email: string, password: string }} administrator */
async function warm(desk, { email, password }) {
  const answer = await desk.send("/desk/sign-in", { email, password });
  if (answer.status !== 303) throw new Problem(`Signing in answered ${answer.status}.`);
  for (let round = 0; round < 3; round++) {
    for (const path of ["/desk/queue", formPath]) {
      const page = await desk.ask(path);
      if (page.status !== 200) throw new Problem(`${path} answered ${page.status}.`);
    }
  }
}

/** @param {import("./bench-installation.js").Installation} product */
async function fileOne({ address, database }) {
  const answer = await fileTicket(visitor(address, 9_000_001), 900_001);
  if (answer.status !== 303 || !answer.location?.includes("/sent/")) {
    throw new Problem(`A form that is complete was answered with ${answer.status} ${answer.location ?? ""}.`);
  }
  const ticket = await database.query(`SELECT "reference", "replyAddress" FROM "Ticket"`);
  const staff = await database.query(`SELECT "id" FROM "Staff"`);
  const { reference, replyAddress: number } = ticket.rows[0];
  return { reference, number, staffId: staff.rows[0].id, receipt: answer.location };
}

/**
 * @param {import("./bench-installation.js").Installation} product
 * @param {Browser} desk
 * @param {Awaited<ReturnType<typeof fileOne>>} known
 */
async function countAll({ address, database }, desk, known) {
  const person = visitor(address, 9_000_002);
  const onTheWay = await comeTo(person, 900_002, "message");
  const started = await visitor(address, 9_000_004).fill(formPath, { topic: "contract" });
  const { form, seen } = await comeTo(person, 900_002, "check");
  /** @type {(readonly [string, () => Promise<{ status: number }>])[]} */
  const works = [
    ["first page", () => person.ask(formPath)],
    ["beginning", () => person.post(started.path, started.fields)],
    ["a step", () => person.ask(onTheWay.seen.at(-1) ?? "")],
    ["going on from a step", () => person.post(onTheWay.form.path, onTheWay.form.fields)],
    ["the check", () => person.ask(seen.at(-1) ?? "")],
    ["sending", () => person.post(form.path, form.fields)],
    ["sending again", () => person.post(form.path, form.fields)],
    ["receipt", () => person.ask(new URL(known.receipt, address).pathname)],
    ["ticket page", () => desk.ask(`/desk/tickets/${known.reference}`)],
    ...Object.entries(variants(known)).map(
      ([name, query]) => /** @type {const} */ ([`queue: ${name}`, () => desk.ask(`/desk/queue${query}`)]),
    ),
  ];
  const counts = [];
  for (const [title, work] of works) counts.push({ title, ...(await countStatements(database, work)) });
  const third = await fileTicket(visitor(address, 9_000_003), 900_003);
  if (third.status !== 303) throw new Problem(`The third form was answered with ${third.status}.`);
  return counts;
}
