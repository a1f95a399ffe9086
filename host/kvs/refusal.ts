/**
 * What the store answers instead of doing: status, code, message. D = documented (entities-errorhandling, 2026-08-22);
 * M = measured on a live site by third parties, 2026-10-09; G = our guess, the code unconfirmed.
 */
export const REFUSALS = {
  EMPTY_KEY: [400, "Key cannot be empty"], // D
  INVALID_KEY: [400, "The provided key does not match the allowed pattern"], // D
  KEY_TOO_LONG: [400, "The provided key has exceeded the maximum of 500 characters"], // D
  KEY_NOT_FOUND: [404, "The specified key does not exist"], // the SDK swallows exactly this code
  MAX_SIZE: [400, "The provided value has exceeded the maximum size limit"], // D
  MAX_DEPTH: [400, "The provided value has exceeded the maximum object depth"], // D
  INVALID_ENTITY_VALUE: [400, "Entity values must match one of the declared types"], // D
  INVALID_ENTITY_ATTRIBUTE: [400, "The attribute is not declared on this entity"], // G: documented for reserved names only
  INVALID_ENTITY_INDEX: [400, "The custom entity index provided is invalid"], // D
  INCORRECT_PROPERTY_TYPE: [400, "The type of an attribute does not match its declaration"], // M
  SCHEMA_NOT_FOUND: [404, "The entity is not declared"], // M
  INVALID_TTL: [400, "The time to live is invalid"], // M
  KEY_CONFLICT: [409, "Provided key already exists and cannot be overwritten"], // M
  CONDITIONAL_CHECK_FAILED: [400, "A condition of the request does not hold"], // M
  KEY_DUPLICATION_ERROR: [400, "Duplicate key found in request"], // M
  TOO_MANY_BATCH_ENTITIES: [400, "A batch can hold a maximum of 25 items"], // M
  UNPROCESSABLE_ENTITY: [422, "The request cannot be processed"], // M for 26 operations; D for filters on `any`
  COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE: [400, "The page limit must be set between 1 and 100"], // D
  EMPTY_FILTER_OPERATOR: [400, 'Filter operators "and" and "or" cannot be empty'], // D
  INVALID_FILTER_OPERATORS_COMBINATION: [400, 'Filter operators "and" and "or" cannot be present at the same level'], // D
  INSUFFICIENT_FILTER_VALUES: [400, "The specified condition needs at least two values"], // D
  INVALID_REQUEST: [400, "The request is malformed"], // G
  RATE_LIMIT_EXCEEDED: [429, "Too many requests"], // D
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown inside the store, answered as `{code, message}` with the status. */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: RefusalCode,
    detail = "",
  ) {
    const [status, text] = REFUSALS[code];
    super(detail === "" ? text : `${text}: ${detail}`);
    this.status = status;
  }
}
