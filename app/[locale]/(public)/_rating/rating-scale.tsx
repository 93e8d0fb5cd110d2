"use client";

import type { ReactNode } from "react";
import { describedBy, fieldOf, Notes } from "@/app/_ui/control-views";
import { useShownForm } from "@/app/_ui/live-form";

/** Five numbers side by side. */
export function RatingScale({ label, hint }: { label: ReactNode; hint: string }) {
  const form = useShownForm();
  const { value, error } = fieldOf(form, "rating");
  return (
    <fieldset className="question" aria-describedby={describedBy("rating", hint, error)}>
      <legend className="question-title">{label}</legend>
      <Notes form={form} name="rating" hint={hint} error={error} />
      <div className="scale">
        {["1", "2", "3", "4", "5"].map((number) => {
          const id = number === "1" ? "rating" : `rating-${number}`;
          return (
            <div className="cell" key={number}>
              <input type="radio" id={id} name="rating" value={number} defaultChecked={value === number} />
              <label htmlFor={id}>
                <strong>{number}</strong>
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
