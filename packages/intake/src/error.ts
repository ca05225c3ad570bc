export type IntakeProblem =
  | 'empty'
  | 'paywall'
  | 'scanned'
  | 'encoding'
  | 'size-limit'
  | 'language'
  | 'format'
  | 'address'
  | 'network';

/** Something that cannot be read as an article; the message says what was found and what would be right. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly code: IntakeProblem;

  constructor(code: IntakeProblem, message: string) {
    super(message);
    this.code = code;
  }
}
