import { expect, it } from 'vitest';
import { found } from './Choose';

const options = [
  { id: 'ads', label: 'Advertising', also: '广告引流', group: 'ads' },
  { id: 'fraud', label: 'Fraud', also: '诈骗', group: 'fraud' },
  { id: 'spam', label: 'Spam', also: '垃圾信息', group: 'ads' },
];
const ids = (text: string) => found(options, text).map((o) => o.id);

it('keeps groups together', () => expect(ids('')).toEqual(['ads', 'spam', 'fraud']));
it('finds in either language, whatever the case', () => {
  expect(ids(' FRA ')).toEqual(['fraud']);
  expect(ids('垃圾')).toEqual(['spam']);
  expect(ids('planet')).toEqual([]);
});
