import { Browser, encode } from "./bench-browser.js";
import { loadOnce } from "./bench-load.js";

export const formPath = "/en/question";

/** A visitor from a network of their own. @param {string} address @param {number} number */
export const visitor = (address, number) =>
  new Browser(address, `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`);

/** What a person types into a question. @param {number} number makes it one of its own */
export const typed = (number) => ({
  subscriber: "yes",
  segment: "private",
  subjectNumber: "",
  topic: "roaming",
  description: `What does a minute cost when I call home from abroad? My trip number ${number} begins soon.`,
  replyChannel: "sms",
  smsNumber: `601 ${100_000 + (number % 900_000)}`,
});

/**
 * Fetches as many forms as shall be sent, fills them in, and then sends them all.
 * @param {import("./bench-load.js").Target} target
 * @param {number} count
 */
export async function measureSubmits(target, count) {
  const { address } = target;
  /** @type {{ method: "POST", path: string, headers: Record<string, string>, body: string }[]} */
  const requests = [];
  for (let number = 1; number <= count; number++) {
    const browser = visitor(address, number);
    const { body, type } = encode(await browser.fill(formPath, typed(number)));
    const headers = { ...browser.headers, "content-type": type, origin: address };
    requests.push({ method: "POST", path: formPath, headers, body });
  }
  return loadOnce(target, requests, 303);
}
