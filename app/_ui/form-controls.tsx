"use client";

import { type LongTextProps, LongTextView, type TextFieldProps, TextFieldView } from "./control-views";
import { useShownForm } from "./live-form";
import { type OptionsProps, OptionsView } from "./option-views";

/** One line of text under its label. */
export const TextField = (props: TextFieldProps) => <TextFieldView form={useShownForm()} {...props} />;

/** Many lines of text under a label as large as a question. */
export const LongText = (props: LongTextProps) => <LongTextView form={useShownForm()} {...props} />;

/** One answer of several. */
export const Options = (props: OptionsProps) => <OptionsView form={useShownForm()} {...props} />;
