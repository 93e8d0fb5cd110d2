import { cleanLine, lengthOf } from "@/lib/core/typed-text";

/** What a browser posted, by field name. */
export type Fields = Record<string, string | undefined>;

export type FieldError = {
  field: string;
  /** Under `public.errors`. */
  key: string;
  values?: Record<string, string | number>;
};

/** One reading of a form: gives the fields and gathers what is wrong with them, in order. */
export class FormReading {
  readonly errors: FieldError[] = [];

  constructor(private readonly fields: Fields) {}

  raw(field: string): string {
    const value: unknown = Object.hasOwn(this.fields, field) ? this.fields[field] : undefined;
    return typeof value === "string" ? value : "";
  }

  line(field: string): string {
    return cleanLine(this.raw(field));
  }

  /** A line of at most `limit` characters, or null when it is empty. */
  optionalLine(field: string, limit: number, tooLongKey: string): string | null {
    const line = this.line(field);
    if (lengthOf(line) > limit) this.refuse(field, tooLongKey, { limit });
    return line === "" ? null : line;
  }

  oneOf<T extends string>(field: string, allowed: readonly T[], missingKey: string): T | null {
    const value = this.raw(field);
    const found = allowed.find((one) => one === value);
    if (found === undefined) this.refuse(field, missingKey);
    return found ?? null;
  }

  refuse(field: string, key: string, values?: FieldError["values"]): void {
    this.errors.push(values ? { field, key, values } : { field, key });
  }
}
