/** An answer that is not a success, thrown from anywhere inside a route; nothing is written then. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`refused with ${status}`);
  }
}

/** The platform's error shape. */
export const refused = (status: number, messages: readonly string[], errors: Readonly<Record<string, string>> = {}): Refusal =>
  new Refusal(status, { errorMessages: messages, errors });

export const fieldsRefused = (errors: Readonly<Record<string, string>>): Refusal => refused(400, [], errors);
export const badPayload = (): Refusal => refused(400, ["Invalid request payload. Refer to the REST API documentation and try again."]);
export const issueNotFound = (): Refusal => refused(404, ["Issue does not exist or you do not have permission to see it."]);
export const notLoggedIn = (): Refusal => refused(401, ["Client must be authenticated to access this resource."]);
export const noPermission = (what: string): Refusal => refused(403, [what]);

/** JSM's error shape. */
export const deskRefused = (status: number, message: string, i18nKey = "sd.rest.error"): Refusal =>
  new Refusal(status, { errorMessage: message, i18nErrorMessage: { i18nKey, parameters: [] } });

/** JSM answers a person who is not an agent with 403 and no body (jira-api.md §3.6). */
export const notAnAgent = (): Refusal => new Refusal(403, "");
export const requestNotFound = (): Refusal =>
  deskRefused(404, "The request you are looking for does not exist, or you do not have permission to see it.", "sd.request.notfound");
