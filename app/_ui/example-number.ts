import { type CountryCode, getExampleNumber, isSupportedCountry } from "libphonenumber-js/max";
import examples from "libphonenumber-js/mobile/examples";

/** A mobile number of the operator's country as people there write it, for hints. It belongs to nobody in particular. */
export const exampleNumber = (country: string): string =>
  (isSupportedCountry(country) && getExampleNumber(country as CountryCode, examples)?.formatNational()) ||
  "+420 601 123 456";
