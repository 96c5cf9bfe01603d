import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import raEnglish from 'ra-language-english';
import { describe, expect, it } from 'vitest';
import { sections } from '../layout/sections';
import { keys } from '../triage/keys';
import { preferred, texts } from './index';
import { raChinese } from './ra-zh';

type Tree = { [name: string]: string | Tree };
const flat = (tree: Tree, at = ''): Map<string, string> =>
  new Map(Object.entries(tree).flatMap(([name, v]) => (typeof v === 'string' ? [[at + name, v] as const] : [...flat(v, `${at}${name}.`)])));

const en = flat(texts.en as Tree);
const zh = flat(texts.zh as Tree);
const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$|^i18n|^api/.test(f));
const code = files.map((f) => [f, readFileSync(join(source, f), 'utf8')] as const);

describe('texts', () => {
  it('has the same names in both languages', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    expect([...flat(raChinese as unknown as Tree).keys()].sort()).toEqual([...flat(raEnglish as unknown as Tree).keys()].sort());
  });

  it('leaves no text empty, and none of the panel in English where Chinese is wanted', () => {
    for (const [name, text] of zh) {
      if (name === 'ra.boolean.null' || name === 'vireo.field.do') continue;
      expect(text.trim(), name).not.toBe('');
      const plain = text.replace(/%\{\w+\}/g, '');
      expect(/\p{Script=Han}/u.test(plain) || !/\p{L}{3}/u.test(plain), `${name}: ${text}`).toBe(true);
    }
  });

  it('names the same values in both languages', () => {
    const named = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
    for (const [name, text] of en) {
      if (name.startsWith('ra.')) continue;
      const [more, less] = [named(text), named(zh.get(name)!)];
      expect(less.filter((v) => v !== '%{smart_count}'), name).toEqual(more.filter((v) => v !== '%{smart_count}'));
    }
  });

  it('has every text that the code asks for', () => {
    for (const [file, text] of code) {
      for (const m of text.matchAll(/['"`]((?:vireo|resources)(?:\.[\w-]+)+)['"`]/g)) expect(en.has(m[1]!), `${file}: ${m[1]}`).toBe(true);
      for (const m of text.matchAll(/(?:name: |(?:oneOf|isSo|idOf)\(|form=\{form\} name=)['"](\w+)['"]/g)) {
        if (/ListPage|Related|columns|filters|fields/.test(text) && /common|List|Show|columns|Form|Entries/.test(file)) expect(en.has(`vireo.field.${m[1]}`), `${file}: the field ${m[1]}`).toBe(true);
      }
      for (const m of text.matchAll(/(?:between|atLeast)\('(\w+)'/g)) expect(en.has(`vireo.field.${m[1]}_gte`), `${file}: the bound ${m[1]}`).toBe(true);
      for (const m of text.matchAll(/<Values? (?:key="\w+" )?of="(\w+)"/g)) expect([...en.keys()].some((k) => k.startsWith(`vireo.value.${m[1]}.`)), `${file}: values of ${m[1]}`).toBe(true);
    }
    for (const k of keys) expect(en.has(`vireo.triage.key.${k.command}`), k.command).toBe(true);
    for (const s of sections) for (const e of s.entries) expect(en.has(`resources.${e.resource}.name`), e.resource).toBe(true);
  });

  it('speaks the first language that the browser wants and it knows', () => {
    expect(preferred(['fr-FR', 'zh-HK', 'en'])).toBe('zh');
    expect(preferred(['EN-gb'])).toBe('en');
    expect(preferred(['fr'])).toBe('en');
  });
});

describe('the code', () => {
  it('knows the server in the providers alone', () => {
    for (const [file, text] of code) if (!file.startsWith('providers')) expect(/admin\/api|\bfetch\(|EventSource|XMLHttpRequest/.test(text), file).toBe(false);
  });
});
