import globals from 'globals'
import tseslint from 'typescript-eslint'
import pluginVue from 'eslint-plugin-vue'

/** Purity is more than imports: time, chance and the page are arguments on the lower floors. */
const impure = [
  { name: 'window', message: 'no page on this floor' },
  { name: 'self', message: 'no page on this floor' },
  { name: 'globalThis', message: 'no page on this floor' },
  { name: 'location', message: 'no page on this floor' },
  { name: 'document', message: 'no page on this floor' },
  { name: 'navigator', message: 'no page on this floor' },
  { name: 'localStorage', message: 'no page on this floor' },
  { name: 'sessionStorage', message: 'no page on this floor' },
  { name: 'indexedDB', message: 'only storage/ knows the database' },
  { name: 'fetch', message: 'no IO on this floor' },
  { name: 'XMLHttpRequest', message: 'no IO on this floor' },
  { name: 'WebSocket', message: 'no IO on this floor' },
  { name: 'console', message: 'no IO on this floor' },
  { name: 'process', message: 'no IO on this floor' },
  { name: 'setTimeout', message: 'no clock on this floor' },
  { name: 'setInterval', message: 'no clock on this floor' },
  { name: 'requestAnimationFrame', message: 'no clock on this floor' },
  { name: 'performance', message: 'no clock on this floor' },
  { name: 'crypto', message: 'no random source on this floor' },
]
const impureMembers = [
  { object: 'Math', property: 'random', message: 'seeds are arguments' },
  { object: 'Date', property: 'now', message: 'time is an argument' },
]
const clockRead = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'time is an argument; stores/now.ts is the clock',
}
const onlyPlace = [
  {
    selector: "NewExpression[callee.name='Worker']",
    message: 'new Worker lives in src/workers only: the import graph cannot see it',
  },
  {
    selector: "CallExpression[callee.object.type='MetaProperty'][callee.property.name='glob']",
    message: 'import.meta.glob is invisible to the import graph',
  },
  {
    selector: 'ImportExpression > TemplateLiteral',
    message: 'a template import is invisible to the import graph',
  },
]

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'dist-single/**',
      'node_modules/**',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...tseslint.configs.recommended,
  ...pluginVue.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-restricted-syntax': ['error', ...onlyPlace],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'vue/no-v-html': 'error',
      // Layout belongs to Prettier.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['src/workers/**', 'tests/**'],
    rules: { 'no-restricted-syntax': ['error', ...onlyPlace.slice(1)] },
  },
  {
    files: ['src/domain/**', 'src/words/**', 'src/charts/**'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': ['error', ...impureMembers],
      'no-restricted-syntax': ['error', ...onlyPlace, clockRead],
    },
  },
  {
    files: ['src/stores/**', 'src/components/**', 'src/views/**', 'src/app/**'],
    ignores: ['src/stores/now.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'stores/now.ts is the clock' },
      ],
      'no-restricted-syntax': ['error', ...onlyPlace, clockRead],
    },
  },
)
