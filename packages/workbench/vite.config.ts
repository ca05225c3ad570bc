import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

/** The static site: relative addresses, so that it works from any folder of any web host, and nothing
 *  from elsewhere. */
const config: UserConfig = defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2022',
    // A page under a strict policy has no `data:` scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    reportCompressedSize: false,
  },
});

export default config;
