"use client";

import { type CallTimesProps, CallTimesView } from "./call-times-view";
import { useShownForm } from "./live-form";

export const CallTimes = (props: CallTimesProps) => <CallTimesView form={useShownForm()} {...props} />;
