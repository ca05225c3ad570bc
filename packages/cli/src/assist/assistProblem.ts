export type AssistProblemCode =
  | 'address'
  | 'network'
  | 'timeout'
  | 'interrupted'
  | 'redirect'
  | 'status'
  | 'reply-size';

/** A server for assistance that cannot be asked, or does not answer: one line for the user. */
export class AssistProblem extends Error {
  override readonly name = 'AssistProblem';
  readonly code: AssistProblemCode;

  constructor(code: AssistProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
