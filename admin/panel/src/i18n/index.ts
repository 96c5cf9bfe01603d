import polyglotI18nProvider from 'ra-i18n-polyglot';
import raEnglish from 'ra-language-english';
import { raChinese } from './ra-zh';
import { chart, dashboard } from './texts/dashboard';
import { decisionFields, decisionPages, decisionResources, decisionValues } from './texts/decisions';
import { desk, sheet } from './texts/desk';
import { fields } from './texts/fields';
import { pages } from './texts/pages';
import { type Pairs, side } from './texts/pair';
import { resources } from './texts/resources';
import { triage } from './texts/triage';
import { values } from './texts/values';
import { lexicon, roles, wordFields, wordValues } from './texts/words';

/** All texts of the panel, in pairs. */
export const pairs: Pairs = {
  vireo: {
    ...pages, ...decisionPages, field: { ...fields, ...wordFields, ...decisionFields }, value: { ...values, ...wordValues, ...decisionValues },
    triage, desk, sheet, chart, dash: dashboard, lex: lexicon, access: roles,
  },
  resources: { ...resources, ...decisionResources },
};

export const texts = { en: { ...raEnglish, ...side(pairs, 0) }, zh: { ...raChinese, ...side(pairs, 1) } };
export type Locale = keyof typeof texts;

/** preferred is the first language of the browser that the panel speaks. */
export function preferred(languages: readonly string[] = navigator.languages): Locale {
  for (const tag of languages) {
    const base = tag.slice(0, 2).toLowerCase();
    if (base === 'en' || base === 'zh') return base;
  }
  return 'en';
}

export const i18n = polyglotI18nProvider(
  (locale) => texts[locale as Locale] ?? texts.en,
  preferred(),
  [
    { locale: 'en', name: 'English' },
    { locale: 'zh', name: '中文' },
  ],
  { allowMissing: true },
);
