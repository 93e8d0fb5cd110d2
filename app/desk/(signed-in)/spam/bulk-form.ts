/** The form that the boxes of the rows belong to. */
export const bulkForm = "suspects";
