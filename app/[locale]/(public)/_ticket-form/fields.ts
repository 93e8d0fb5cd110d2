/**
 * Fields of the form's own. No question can have such a name: keys begin with a letter.
 */

/** The steps whose fields a post carries, parted by commas. */
export const passedField = "_passed";
/** "check": the person came to change one thing, and goes back to looking at all. */
export const backField = "_back";
/** What the operator's link has filled in, as it came. */
export const prefillField = "_with";
/** What the person had before their eyes when they sent it. */
export const lookedField = "_looked";
/** Which stage of proving a post comes from, and which of the addresses was chosen. */
export const actField = "_act";
export const whereField = "_where";
