const home = "/desk";

/**
 * A page of the desk to go on to, out of an address that anybody may have written.
 * @returns "/desk" when it leads elsewhere: to another host, to the public side, or to signing in again
 */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 500 || !wanted.startsWith("/")) return home;
  const base = "http://desk.invalid";
  if (!URL.canParse(wanted, base)) return home;
  const url = new URL(wanted, base);
  if (url.origin !== base || !/^\/desk(\/|$)/.test(url.pathname)) return home;
  if (/^\/desk\/(sign-in|invitation)(\/|$)/.test(url.pathname)) return home;
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}

/** The sign-in page, told where the person was going. */
export function signInPath(wanted: string | null): string {
  const to = returnPath(wanted);
  return to === home ? "/desk/sign-in" : `/desk/sign-in?${new URLSearchParams({ to })}`;
}
