import { breakable } from "./breakable";
import type { InForm } from "./control-views";
import { OptionsView } from "./option-views";

/** Asks which of two addresses is meant. Only when the form came back with that question. */
export function EmailSuggestionView({ form }: InForm) {
  const { suggestion } = form;
  if (!suggestion) return null;
  return (
    <OptionsView
      form={form}
      name="emailSuggestion"
      label={breakable(suggestion.ask)}
      options={[
        { value: "use", label: breakable(suggestion.use) },
        { value: "keep", label: breakable(suggestion.keep) },
      ]}
    />
  );
}
