/** Evidence that cannot be weighed as asked: a stable `code` and the value received. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';
  readonly code: string;
  readonly value: unknown;

  constructor(code: string, message: string, value: unknown) {
    super(message);
    this.code = code;
    this.value = value;
  }
}
