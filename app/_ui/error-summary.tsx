import { breakable } from "./breakable";
import type { ShownError } from "./form-state";

/** The heading over what is wrong in the fields, and the one where it is none of them. */
type Words = { problem: string; failed: string };

/** Everything that is wrong, above the heading, each with the way to its field. The address ends in its name. */
export function ErrorSummary({ errors, words }: { errors: ShownError[]; words: Words }) {
  return (
    <div className="summary" role="alert" tabIndex={-1} id="problem" aria-labelledby="problem-title">
      <h2 id="problem-title">{errors.some(({ field }) => field) ? words.problem : words.failed}</h2>
      <ul>
        {errors.map(({ field, text, link }) => (
          <li key={`${field} ${text}`}>
            {field ? <a href={`#${field}`}>{breakable(text)}</a> : text}{" "}
            {link && <a href={link.href}>{link.text}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
