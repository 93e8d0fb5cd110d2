import { isIPv4, isIPv6 } from "node:net";

/**
 * The network that limits count: an IPv4 address itself, an IPv6 address cut to its /64, because one
 * subscriber is given at least a /64 (RFC 6177, RIPE-690) and can change addresses inside it at will.
 * @param address as a socket or a proxy names it: with or without brackets, zone, or port after an IPv4
 * @returns "unknown" when it is no address, so that all such callers share one limit
 */
export function networkOf(address: string | null | undefined): string {
  const bare = (address ?? "").trim().replace(/^\[([^\]]*)\](:\d+)?$/, "$1");
  const withoutZone = bare.replace(/%.*$/, "");
  const withoutPort = /^\d+\.\d+\.\d+\.\d+:\d+$/.test(withoutZone)
    ? withoutZone.replace(/:\d+$/, "")
    : withoutZone;
  if (isIPv4(withoutPort)) return withoutPort;
  if (!isIPv6(withoutPort)) return "unknown";
  const groups = expand(withoutPort);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) {
    const [high = 0, low = 0] = groups.slice(6);
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  const prefix = groups.slice(0, 4).map((group) => group.toString(16));
  return `${prefix.join(":")}::/64`;
}

/** The eight 16-bit groups of an IPv6 address that is known to be well formed. */
function expand(address: string): number[] {
  const tail = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const hex = tail
    ? `${tail[1]}${((Number(tail[2]) << 8) | Number(tail[3])).toString(16)}:${((Number(tail[4]) << 8) | Number(tail[5])).toString(16)}`
    : address;
  const [left = "", right] = hex.split("::");
  const parse = (part: string) =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  const head = parse(left);
  if (right === undefined) return head;
  const end = parse(right);
  return [...head, ...new Array<number>(8 - head.length - end.length).fill(0), ...end];
}
