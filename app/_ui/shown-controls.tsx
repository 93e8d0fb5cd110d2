import type { ReactNode } from "react";
import { CallTimesView } from "./call-times-view";
import {
  type InForm,
  LongTextView,
  PartFieldView,
  PickerView,
  TextFieldView,
  TogetherView,
} from "./control-views";
import { EmailSuggestionView } from "./email-suggestion-view";
import type { ShownForm } from "./form-state";
import { OptionsView, TicksView } from "./option-views";

const within =
  <Props extends object>(form: ShownForm, view: (props: InForm & Props) => ReactNode) =>
  (props: Props): ReactNode =>
    view({ ...props, form });

/** The controls of one form that comes whole from the server: they need no script. */
export const controlsOf = (form: ShownForm) => ({
  TextField: within(form, TextFieldView),
  LongText: within(form, LongTextView),
  Together: within(form, TogetherView),
  PartField: within(form, PartFieldView),
  Picker: within(form, PickerView),
  Options: within(form, OptionsView),
  Ticks: within(form, TicksView),
  CallTimes: within(form, CallTimesView),
  EmailSuggestion: within(form, EmailSuggestionView),
});

export type Controls = ReturnType<typeof controlsOf>;
