const name = "desk-single-keys";

/**
 * Single letters as keys can be turned off, for people whose speech input or tremor presses them by accident
 * (WCAG 2.2, 2.1.4).
 */
export const singleKeysOn = (): boolean => localStorage.getItem(name) !== "off";

export const setSingleKeys = (on: boolean): void => localStorage.setItem(name, on ? "on" : "off");
