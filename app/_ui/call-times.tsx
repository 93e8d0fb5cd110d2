"use client";

import type { ReactNode } from "react";
import { describedBy, Notes, useField } from "./form-controls";

export type OfferedDay = {
  /** YYYY-MM-DD */
  day: string;
  weekday: string;
  date: string;
  full: string;
  times: { value: string; label: string }[];
};

type Props = { label: ReactNode; hint: ReactNode; days: OfferedDay[] };

/** A day out of a strip, then a time of that day. The times of the other days are not shown. */
export function CallTimes({ label, hint, days }: Props) {
  const chosenDay = useField("callDay");
  const chosenTime = useField("callWindow");
  const error = chosenDay.error ?? chosenTime.error;
  const firstTime = days.find(({ day }) => day === chosenDay.value)?.times[0]?.value;
  return (
    <fieldset className="question" aria-describedby={describedBy("callDay", hint, error)}>
      <legend className="question-title">{label}</legend>
      <Notes name="callDay" hint={hint} error={error} />
      <div className="timetable">
        {days.map(({ day, weekday, date, full, times }, index) => {
          const id = index === 0 ? "callDay" : `callDay-${day}`;
          return (
            <div className="day" key={day}>
              <div className="cell">
                <input
                  type="radio"
                  id={id}
                  name="callDay"
                  value={day}
                  defaultChecked={chosenDay.value === day}
                />
                <label htmlFor={id}>
                  <span aria-hidden="true">{weekday}</span>
                  <strong aria-hidden="true">{date}</strong>
                  <span className="sr-only">{full}</span>
                </label>
              </div>
              <fieldset className="times">
                <legend className="label">{full}</legend>
                <div>
                  {times.map((time) => {
                    const timeId = time.value === firstTime ? "callWindow" : `callWindow-${time.value}`;
                    return (
                      <div className="cell" key={time.value}>
                        <input
                          type="radio"
                          id={timeId}
                          name="callWindow"
                          value={time.value}
                          defaultChecked={chosenTime.value === time.value}
                        />
                        <label htmlFor={timeId}>{time.label}</label>
                      </div>
                    );
                  })}
                </div>
              </fieldset>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
