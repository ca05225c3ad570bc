/** The part of the browser's access to files that is used; not every browser has it. A handle outlives
 *  the page in the browser's database; the permission to use it does not. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
  /** Asks the reader where that is needed. */
  readonly requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<string>;
}

/** Whether that is a handle of a file. */
export function isFileHandle(found: unknown): found is FileHandle {
  const { kind, createWritable } = (found ?? {}) as Partial<FileHandle>;
  return kind === 'file' && typeof createWritable === 'function';
}
