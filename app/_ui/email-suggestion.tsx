"use client";

import { EmailSuggestionView } from "./email-suggestion-view";
import { useShownForm } from "./live-form";

export const EmailSuggestion = () => <EmailSuggestionView form={useShownForm()} />;
