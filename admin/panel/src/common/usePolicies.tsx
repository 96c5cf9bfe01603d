import { useGetList, useLocaleState, useTranslate } from 'ra-core';
import { SelectArrayInput } from 'ra-ui-materialui';
import { useMemo } from 'react';
import { may } from '../providers/session';
import type { Policy } from '../providers/types';
import { Pill } from './Pill';

const all = { pagination: { page: 1, perPage: 200 }, sort: { field: 'code', order: 'ASC' as const }, filter: {} };
const longest = 5 * 60_000; // ms that the policies stay as they were read, unless an event says that they changed
const spare = 'other';

export interface Policies {
  all: Policy[];
  /** active are those that a decision may name. */
  active: Policy[];
  pending: boolean;
  /** title is what a policy is called in the reader's language; of a code that no policy has any more, the code or an old name. */
  title: (code: string) => string;
  /** suits is the code of the policy that a case's reason suggests; '' where there is no policy at all. */
  suits: (reason: string) => string;
}

/** usePolicies are the server's policies, read once for the whole panel. */
export function usePolicies(): Policies {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { data, isLoading } = useGetList<Policy>('policies', all, { enabled: may('policies:read'), staleTime: longest, retry: false });
  return useMemo(() => {
    const known = data ?? [];
    const active = known.filter((p) => p.active);
    const byCode = new Map(known.map((p) => [p.code, p]));
    return {
      all: known,
      active,
      pending: isLoading,
      title: (code) => {
        const p = byCode.get(code);
        return p ? (locale === 'zh' ? p.title_zh : p.title_en) : t(`vireo.value.reason.${code}`, { _: code });
      },
      suits: (reason) => (active.find((p) => p.code === reason) ?? active.find((p) => p.code === spare) ?? active[0])?.code ?? '',
    };
  }, [data, isLoading, locale, t]);
}

/** PolicyName is a policy by its title, with its code under the mouse. */
export function PolicyName({ is, version }: { is?: string; version?: number }) {
  const { title } = usePolicies();
  if (!is) return <>–</>;
  return <Pill title={version ? `${is} · v${version}` : is}>{title(is)}</Pill>;
}

/** PolicyInput is a filter by policies, retired ones too: what was decided keeps them. */
export function PolicyInput({ source, label }: { source: string; label: string; many: true; alwaysOn?: boolean }) {
  const { all: known, title } = usePolicies();
  return <SelectArrayInput source={source} label={label} choices={known.map((p) => ({ id: p.code, name: title(p.code) }))} translateChoice={false} sx={{ minWidth: 140 }} />;
}
