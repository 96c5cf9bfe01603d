import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { Bars } from '../charts/Bars';
import { Chart } from '../charts/Chart';
import { useFormat } from '../common/useFormat';
import type { Overview } from '../providers/stats';

const most = 8; // reasons in the picture; the table has all

/** Reasons is why cases were opened. */
export function Reasons({ of }: { of: Overview['reasons'] }) {
  const t = useTranslate();
  const f = useFormat();
  const { palette } = useTheme();
  const list = [...of].filter((r) => r.opened + r.resolved > 0).sort((a, b) => b.opened - a.opened);
  return (
    <Chart
      title={t('vireo.dash.reasons')}
      empty={list.length === 0}
      grid={{ head: [t('vireo.field.reason'), t('vireo.dash.inflow'), t('vireo.dash.outflow')], rows: list.map((r) => ({ key: r.name, cells: [r.text, f.n(r.opened), f.n(r.resolved)] })) }}
    >
      <Bars label={(b) => list.find((r) => r.name === b.key)?.text ?? ''} bars={list.slice(0, most).map((r) => ({ key: r.name, name: <span title={r.text}>{r.text}</span>, parts: [{ name: t('vireo.dash.inflow'), n: r.opened, color: palette.info.main }] }))} />
    </Chart>
  );
}
