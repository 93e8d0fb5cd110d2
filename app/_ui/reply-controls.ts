import { CallTimes } from "./call-times";
import { EmailSuggestion } from "./email-suggestion";
import { Options, TextField } from "./form-controls";

/** What asks how to answer, in a form that is sent by script where there is one. */
export const replyControls = { CallTimes, EmailSuggestion, Options, TextField };
