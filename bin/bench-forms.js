import { Browser, encode } from "./bench-browser.js";
import { loadOnce } from "./bench-load.js";

export const formPath = "/en/question";

/** A visitor from a network of their own. @param {string} address @param {number} number */
export const visitor = (address, number) =>
  new Browser(address, `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`);

/** What a person types into a question, step by step. @param {number} number makes it one of its own */
const typed = (number) => ({
  about: { topic: "contract" },
  details: {},
  message: {
    description: `What does a minute cost when I call home from abroad? My trip number ${number} begins soon.`,
  },
  you: { subscriber: "yes", segment: "private", subjectNumber: "" },
  // Far apart: messages to numbers side by side are held for what they look like.
  reply: { replyChannel: "sms", smsNumber: `601 ${100_000 + ((number * 7_919) % 900_000)}` },
  check: {},
});

/** @typedef {keyof ReturnType<typeof typed>} Step */

/** The step that an address shows; the first page has none. @param {string} path @returns {Step} */
const stepAt = (path) => /** @type {Step} */ (path.split(/[?#]/)[0]?.split("/")[4] ?? "about");

/**
 * A person on the way through a form, page after page.
 * @param {Browser} browser
 * @param {number} number
 * @param {Step} until the step that is filled in and left unsent
 * @returns what its form posts, and the paths of the pages that were seen
 */
export async function comeTo(browser, number, until) {
  const seen = [];
  for (let path = formPath; ; ) {
    const step = stepAt(path);
    seen.push(path);
    const form = await browser.fill(path, typed(number)[step]);
    if (step === until) return { form, seen };
    const { status, location } = await browser.post(form.path, form.fields);
    if (status !== 303 || !location) throw new Error(`${form.path} answered ${status}.`);
    path = location;
  }
}

/** Goes through a whole form and sends it. @param {Browser} browser @param {number} number */
export async function fileTicket(browser, number) {
  const { form } = await comeTo(browser, number, "check");
  return browser.post(form.path, form.fields);
}

/**
 * Brings as many people as shall be counted to a step of the form, and then lets all of them go on from it.
 * @param {import("./bench-load.js").Target} target
 * @param {number} first the number of the first of them
 * @param {number} count
 * @param {Step} step
 */
export async function measureStep(target, first, count, step) {
  const { address } = target;
  /** @type {{ method: "POST", path: string, headers: Record<string, string>, body: string }[]} */
  const requests = [];
  for (let number = first; number < first + count; number++) {
    const browser = visitor(address, number);
    const { form } = await comeTo(browser, number, step);
    const { body, type } = encode(form.fields);
    const headers = { ...browser.headers, "content-type": type, origin: address };
    requests.push({ method: "POST", path: form.path, headers, body });
  }
  return loadOnce(target, requests, 303);
}
