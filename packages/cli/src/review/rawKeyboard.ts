import type { ReadStream } from 'node:tty';

/** A screen of its own, and the usual one again. */
const [ownScreen, usualScreen] = ['\u001b[?1049h', '\u001b[?1049l'];

/** The terminal of the process told to send each key at once, and to forget what was drawn meanwhile. */
export interface RawKeyboard {
  readonly turn: (isOn: boolean) => void;
}

export function rawKeyboard(
  stdin: ReadStream,
  stdout: { readonly write: (text: string) => unknown },
  hear: (keys: string) => void,
): RawKeyboard {
  const listen = (data: Buffer): void => hear(data.toString('utf8'));
  let isTurnedOn = false;
  return {
    turn: (isOn) => {
      if (isOn === isTurnedOn) return;
      isTurnedOn = isOn;
      stdin.setRawMode(isOn);
      stdout.write(isOn ? ownScreen : usualScreen);
      if (isOn) stdin.on('data', listen).resume();
      else stdin.off('data', listen).pause();
    },
  };
}
