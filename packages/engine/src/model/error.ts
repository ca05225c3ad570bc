/** Misuse of the engine, or a model above its limits: a stable `code` and the value received. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: string;
  readonly value: unknown;

  constructor(code: string, message: string, value: unknown) {
    super(message);
    this.code = code;
    this.value = value;
  }
}
