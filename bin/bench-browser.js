/**
 * A browser without JavaScript: keeps cookies, reads the forms of a page, and sends them as a browser would.
 */
export class Browser {
  /** @type {Map<string, string>} */
  #cookies = new Map();

  /** @param {string} address @param {string} network the address that the proxy says it saw */
  constructor(address, network) {
    this.address = address;
    this.network = network;
  }

  get headers() {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return {
      "accept-language": "en",
      "x-forwarded-for": this.network,
      ...(cookie ? { cookie } : {}),
    };
  }

  /** @param {string} path @param {RequestInit} [init] */
  async ask(path, init) {
    const answer = await fetch(new URL(path, this.address), {
      redirect: "manual",
      ...init,
      headers: { ...this.headers, ...init?.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value ?? "");
    }
    return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
  }

  /**
   * @param {string} path
   * @param {Record<string, string>} typed
   * @returns where to post, and what: the fields that the page hid in its form, and what was typed
   */
  async fill(path, typed) {
    const page = await this.ask(path);
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}.`);
    const { action, hidden } = formIn(page.text);
    return { path: action || path, fields: { ...hidden, ...typed } };
  }

  /** Fills in the form of a page and sends it. @param {string} path @param {Record<string, string>} typed */
  async send(path, typed) {
    const form = await this.fill(path, typed);
    return this.post(form.path, form.fields);
  }

  /** @param {string} path @param {Record<string, string>} fields all of them, the hidden ones too */
  post(path, fields) {
    const { body, type } = encode(fields);
    return this.ask(path, { method: "POST", body, headers: { "content-type": type, origin: this.address } });
  }
}

const entities = { amp: "&", quot: '"', lt: "<", gt: ">", "#x27": "'" };
const decode = (/** @type {string} */ text) =>
  text.replace(
    /&(amp|quot|lt|gt|#x27);/g,
    (_, name) => entities[/** @type {keyof typeof entities} */ (name)],
  );

/** A step of a form, and any other form to fill in, which hides its token. */
const isToFill = (/** @type {string} */ attributes, /** @type {object} */ hidden) =>
  /\bid="step"/.test(attributes) || "formToken" in hidden;

/**
 * @param {string} html
 * @returns {{ action: string, hidden: Record<string, string> }} the page's own form: where it goes, and what it hides
 */
export function formIn(html) {
  for (const [form, attributes = ""] of html.matchAll(/<form\b([^>]*)>[\s\S]*?<\/form>/g)) {
    const fields = [...form.matchAll(/<input\b[^>]*>/g)]
      .map(([input]) =>
        Object.fromEntries([...input.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v])),
      )
      .filter((input) => input.type === "hidden" && input.name)
      .map((input) => [decode(input.name ?? ""), decode(input.value ?? "")]);
    const hidden = Object.fromEntries(fields);
    const action = decode(/\baction="([^"]*)"/.exec(attributes)?.[1] ?? "");
    if (isToFill(attributes, hidden)) return { action, hidden };
  }
  throw new Error("The page has no form to fill in.");
}

/** As a browser encodes a form of a server action. @param {Record<string, string>} fields */
export function encode(fields) {
  const boundary = "----ozvena-bench-b7f2";
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { body: `${parts.join("")}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` };
}
