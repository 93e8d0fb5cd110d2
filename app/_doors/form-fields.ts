/**
 * The text fields of a posted form, by name. Characters that PostgreSQL cannot hold are left out; files and
 * React's own fields are not among them. Of fields with one name the last counts.
 */
export function fieldsOf(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    fields[name] = value.toWellFormed().replaceAll("\u0000", "").replaceAll("\r\n", "\n");
  }
  return fields;
}
