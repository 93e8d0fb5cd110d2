"use client";

import { Options } from "./form-controls";
import { useLiveForm } from "./live-form";

/** Asks which of two addresses is meant. Only when the form came back with that question. */
export function EmailSuggestion() {
  const { suggestion } = useLiveForm().state;
  if (!suggestion) return null;
  return (
    <Options
      name="emailSuggestion"
      label={suggestion.ask}
      options={[
        { value: "use", label: suggestion.use },
        { value: "keep", label: suggestion.keep },
      ]}
    />
  );
}
