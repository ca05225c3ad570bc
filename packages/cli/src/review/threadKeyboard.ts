import type { MessagePort } from 'node:worker_threads';
import type { Keyboard } from '../io.ts';
import type { KeysMessage, WorkMessage } from '../threads.ts';

/** The keyboard as the working thread has it: the other one, which the terminal belongs to, sends the
 *  keys over. */
export function threadKeyboard(
  port: Pick<MessagePort, 'on' | 'off'>,
  tell: (message: WorkMessage) => void,
): () => Keyboard {
  return () => {
    const sent: string[] = [];
    let waiting: ((keys: string) => void) | null = null;
    const hear = ({ keys }: KeysMessage): void => {
      if (waiting === null) sent.push(keys);
      else waiting(keys);
      waiting = null;
    };
    port.on('message', hear);
    tell({ kind: 'keyboard', isOn: true });
    return {
      next: async () => {
        const first = sent.shift();
        if (first !== undefined) return first;
        return new Promise((resolve) => {
          waiting = resolve;
        });
      },
      close: () => {
        port.off('message', hear);
        tell({ kind: 'keyboard', isOn: false });
      },
    };
  };
}
