"use client";

import { breakable } from "./breakable";
import { Options } from "./form-controls";
import { useLiveForm } from "./live-form";

/** Asks which of two addresses is meant. Only when the form came back with that question. */
export function EmailSuggestion() {
  const { suggestion } = useLiveForm().state;
  if (!suggestion) return null;
  return (
    <Options
      name="emailSuggestion"
      label={breakable(suggestion.ask)}
      options={[
        { value: "use", label: breakable(suggestion.use) },
        { value: "keep", label: breakable(suggestion.keep) },
      ]}
    />
  );
}
