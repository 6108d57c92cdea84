import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/medplum/',
  build: {
    outDir: fileURLToPath(new URL('../.built/medplum', import.meta.url)),
    emptyOutDir: true,
    // Medplum's own style sheet holds a rule that the minifier refuses.
    cssMinify: false,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
  },
})
