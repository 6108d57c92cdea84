import { defineConfig } from 'wxt'
import { drugTermsPlugin } from './src/cli/drug-terms-plugin'
import { FIREFOX_ID } from './src/model/extension-id'
import { watchShippedPackages } from './src/package/shipped-packages'

/** For the bill of materials. */
const shipped = watchShippedPackages()

export default defineConfig({
  // Names are imported where they are used, so that a reader sees where each comes from.
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'fr',
    permissions: ['scripting', 'storage'],
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_name__' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: {
      'open-card': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_openCard__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_nextMention__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '133', storage: { managed_schema: 'managed_schema.json' } }),
  }),
  hooks: {
    // The page script is declared here and not with `defineContentScript`, whose runtime posts a message
    // that the page can see (promise P1).
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: ['http://*/*', 'https://*/*'],
          js: ['scan.js'],
          run_at: 'document_start',
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
        },
      ]
    },
    'build:done': ({ config }) =>
      shipped.save(`.output/shipped/${config.browser}-mv${config.manifestVersion}.json`),
  },
  vite: () => ({
    plugins: [drugTermsPlugin(), shipped.plugin],
    build: {
      modulePreload: false,
      target: 'es2023',
      // The oldest browsers that the manifest lets in: nothing is rewritten for older ones.
      cssTarget: ['chrome133', 'firefox142'],
      // 4 % smaller than the built-in minifier, in the one script that every frame of every page loads.
      minify: 'terser',
      terserOptions: {
        compress: { passes: 4, inline: 1, unsafe_arrows: true, keep_fargs: false },
        ecma: 2020,
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
})
