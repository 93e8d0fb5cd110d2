import { accentOf } from "./accent";

/** The product's sign as SVG, 32 wide and high: an echo in the operator's colour. */
export function markOf(colour: string): string {
  const { fill, onFill } = accentOf(colour).light;
  const echo = `<g fill="none" stroke="${onFill}" stroke-width="3.5"><path d="M13 9a10 10 0 0 1 0 14M19 5a16 16 0 0 1 0 22"/></g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${fill}"/><circle cx="8" cy="16" r="3" fill="${onFill}"/>${echo}</svg>`;
}
