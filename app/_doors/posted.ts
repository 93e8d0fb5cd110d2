import { fieldsOf } from "./form-fields";
import { readFormToken, sameOrigin } from "./form-token";

export type Posted = { fields: Record<string, string>; submissionId: string | null };

/**
 * What a form posted. `submissionId` is null when the post is not to be believed: it came from another site,
 * or carries no token of ours. The fields are given all the same, to be shown again.
 */
export async function posted(form: FormData): Promise<Posted> {
  const fields = fieldsOf(form);
  const token = (await sameOrigin()) ? readFormToken(fields.formToken) : null;
  return { fields, submissionId: token?.submissionId ?? null };
}
