import type { ReactNode } from "react";
import { describedBy, fieldOf, type InForm, Notes } from "./control-views";

export type OfferedDay = {
  /** YYYY-MM-DD */
  day: string;
  weekday: string;
  date: string;
  full: string;
  times: { value: string; label: string }[];
};

export type CallTimesProps = { label: ReactNode; hint: ReactNode; days: OfferedDay[] };

/** A day out of a strip, then a time of that day. The times of the other days are not shown. */
export function CallTimesView({ form, label, hint, days }: InForm & CallTimesProps) {
  const chosenDay = fieldOf(form, "callDay");
  const chosenTime = fieldOf(form, "callWindow");
  const error = chosenDay.error ?? chosenTime.error;
  const firstTime = days.find(({ day }) => day === chosenDay.value)?.times[0]?.value;
  return (
    <fieldset className="question" aria-describedby={describedBy("callDay", hint, error)}>
      <legend className="question-title">{label}</legend>
      <Notes form={form} name="callDay" hint={hint} error={error} />
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
