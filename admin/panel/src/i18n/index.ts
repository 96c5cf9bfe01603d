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

/** joined puts the texts of several areas together. A name that two of them give is a mistake: one would hide the other. */
export function joined(...areas: Pairs[]): Pairs {
  const all: Record<string, Pairs[string]> = {};
  for (const [name, text] of areas.flatMap(Object.entries<Pairs[string]>)) {
    if (name in all) throw new Error(`two texts are called ${name}`);
    all[name] = text;
  }
  return all;
}

/** All texts of the panel, in pairs. */
export const pairs: Pairs = {
  vireo: {
    ...joined(pages, decisionPages), field: joined(fields, wordFields, decisionFields), value: joined(values, wordValues, decisionValues),
    triage, desk, sheet, chart, dash: dashboard, lex: lexicon, access: roles,
  },
  resources: joined(resources, decisionResources),
};

export const texts = { en: { ...raEnglish, ...side(pairs, 0) }, zh: { ...raChinese, ...side(pairs, 1) } };
export type Locale = keyof typeof texts;

/** preferred is the first language of the browser that the panel speaks. */
export function preferred(languages: readonly string[] = globalThis.navigator?.languages ?? []): Locale {
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
