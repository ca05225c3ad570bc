/** A question that cannot be asked of this case: a stable `code` and the value received. */
export class AssessmentError extends Error {
  override readonly name = 'AssessmentError';
  readonly code: string;
  readonly value: unknown;

  constructor(code: string, message: string, value: unknown) {
    super(message);
    this.code = code;
    this.value = value;
  }
}
