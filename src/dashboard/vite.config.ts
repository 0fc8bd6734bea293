import { defineConfig, type Plugin } from 'vite';
import { themeCss } from './theme/theme-css.ts';

const THEME = 'virtual:theme.css';

/** Mantine's variables as a file: at run time it would put them into a <style>, which the policy forbids. */
const theme: Plugin = {
  name: 'theme',
  resolveId: (id) => (id === THEME ? `\0${THEME}` : undefined),
  load: (id) => (id === `\0${THEME}` ? themeCss() : undefined),
};

// 8.3.8, with the rolldown that it pins: 8.4.0 names an optional dependency (napi-windows-process-start-time) that is not
// published, so `npm ci` refuses every lock file of it.
export default defineConfig({
  root: import.meta.dirname,
  // The base path is known when the monitor starts: it goes into the page then, and all else is relative.
  base: './',
  plugins: [theme],
  build: {
    target: 'es2023',
    // data: URIs are against the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Whoever ships the pages ships what they are built from, under its licences.
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      // "use client" matters to servers that render; a thousand warnings otherwise.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
    },
  },
});
