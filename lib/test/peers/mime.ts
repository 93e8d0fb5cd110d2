/** A received e-mail, read by code that shares nothing with what wrote it. */
export type ParsedMail = {
  /** By lower-case name, unfolded and with encoded words decoded; the last of a name wins. */
  headers: Record<string, string>;
  /** The decoded text/plain and text/html bodies, with LF line ends; empty when there is none. */
  text: string;
  html: string;
};

/** Reads what a mail program sends: headers (RFC 5322, RFC 2047) and text bodies (RFC 2045, RFC 2046). */
export function parseMail(raw: string): ParsedMail {
  const { headers, body } = split(raw);
  const parsed: ParsedMail = { headers, text: "", html: "" };
  collect(headers, body, parsed);
  return parsed;
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf("\r\n\r\n");
  const head = end < 0 ? raw : raw.slice(0, end);
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r\n[ \t]+/g, " ").split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = words(line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? "" : raw.slice(end + 4) };
}

function collect(headers: Record<string, string>, body: string, into: ParsedMail): void {
  if (/^attachment/i.test(headers["content-disposition"] ?? "")) return;
  const type = headers["content-type"] ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary) {
    for (const part of body.split(`--${boundary}`).slice(1, -1)) {
      const inner = split(part.replace(/^\r\n/, "").replace(/\r\n$/, ""));
      collect(inner.headers, inner.body, into);
    }
    return;
  }
  const charset = /charset="?([^";]+)"?/i.exec(type)?.[1] ?? "utf-8";
  const octets = decode(body, headers["content-transfer-encoding"] ?? "7bit");
  const text = new TextDecoder(charset).decode(octets).replace(/\r\n/g, "\n");
  if (/^text\/html/i.test(type)) into.html = text;
  else if (/^text\/plain/i.test(type))
    into.text = /format=flowed/i.test(type) ? text.replace(/ \n/g, " ") : text;
}

function decode(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64");
  if (/quoted-printable/i.test(encoding)) return quoted(body.replace(/=\r\n/g, ""));
  return Buffer.from(body, "latin1");
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );

function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi, (_, charset: string, kind: string, text: string) => {
      const octets =
        kind.toUpperCase() === "B" ? Buffer.from(text, "base64") : quoted(text.replace(/_/g, " "));
      return new TextDecoder(charset).decode(octets);
    });
}
