import { defineConfig } from 'vitest/config';

const rooms = ['engine', 'casefile', 'evidence', 'assessment', 'report', 'intake', 'cli'];

export default defineConfig({
  resolve: {
    // Tests read the sources of every room, so that a failing line is the line you edit.
    alias: rooms.map((room) => ({
      find: new RegExp(`^@casus/${room}$`),
      replacement: new URL(`./packages/${room}/src/index.ts`, import.meta.url).pathname,
    })),
  },
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 120_000,
    setupFiles: ['scripts/propertySeed.ts'],
    // Waiting ends when it is so; on a machine with much else to do that may take a while.
    expect: { poll: { timeout: 20_000 } },
  },
});
