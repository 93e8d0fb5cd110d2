import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor, keysFor } from "./env";

/** A letter that goes into the tag: what an answer to a ticket is sent to, and where a message comes back. */
export type TagKind = "r" | "b";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
const idOctets = 16;
const macOctets = 8;
const length = Math.ceil(((idOctets + macOctets) * 8) / 5);
/** RFC 5321 §4.5.3.1.1. */
const longestLocal = 64;

/**
 * An address with a word behind its name that only this installation can make: `desk+r….@operator.example`. Mail servers
 * turn such words into lower case, so there is nothing else in them (RFC 4648 base 32).
 * @param id a UUID
 * @returns the plain address where there is no room for the word
 */
export function taggedAddress(address: string, kind: TagKind, id: string): string {
  const at = address.lastIndexOf("@");
  const octets = Buffer.from(id.replaceAll("-", ""), "hex");
  const tag = kind + encode(Buffer.concat([octets, macOf(kind, octets, keyFor(purpose))]));
  const local = `${address.slice(0, at)}+${tag}`;
  return local.length > longestLocal ? address : local + address.slice(at);
}

/** The id in a tagged address, whatever has become of its case. @returns null when we have not made it */
export function readTaggedAddress(address: string, kind: TagKind): string | null {
  const tag = /\+([a-z0-9]+)@[^@]*$/.exec(address.toLowerCase())?.[1] ?? "";
  if (tag.length !== length + 1 || !tag.startsWith(kind)) return null;
  const octets = decode(tag.slice(1));
  const [id, mac] = [octets.subarray(0, idOctets), octets.subarray(idOctets)];
  if (!keysFor(purpose).some((key) => timingSafeEqual(mac, macOf(kind, id, key)))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** An address without the word behind its name, in lower case. */
export const withoutTag = (address: string): string => address.toLowerCase().replace(/\+[^@]*@/, "@");

const purpose = "address-tag";

const macOf = (kind: TagKind, id: Buffer, key: Buffer): Buffer =>
  createHmac("sha256", key).update(kind).update(id).digest().subarray(0, macOctets);

function encode(octets: Buffer): string {
  const bits = [...octets].map((octet) => octet.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

function decode(word: string): Buffer {
  const bits = [...word]
    .map((one) => Math.max(0, alphabet.indexOf(one)).toString(2).padStart(5, "0"))
    .join("");
  const octets = Buffer.alloc(idOctets + macOctets);
  for (let at = 0; at < octets.length; at++) octets[at] = Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2);
  return octets;
}
