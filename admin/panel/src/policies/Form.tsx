import Box from '@mui/material/Box';
import { useRedirect, useTranslate } from 'ra-core';
import { Choice, Text } from '../common/fields';
import { categories } from '../common/filters';
import { FormDialog } from '../common/FormDialog';
import type { Policy } from '../providers/types';

const suggested = ['takedown', 'limit', 'warn', 'mute', 'suspend', 'ban'];

/** PolicyForm makes a policy, or changes one: what it says then gets a new version. */
export function PolicyForm({ record, onClose }: { record?: Policy; onClose: () => void }) {
  const t = useTranslate();
  const redirect = useRedirect();
  const { category = 'other', title_en = '', title_zh = '', text_en = '', text_zh = '', points = 1, strike_days = 90, measure = '', measure_days = 0 } = record ?? {};
  const begin = { category, title_en, title_zh, text_en, text_zh, points, strike_days, measure, measure_days };
  const two = { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 };
  return (
    <FormDialog<Policy>
      title={record ? record.title : t('vireo.policies.new')}
      resource="policies"
      record={record}
      begin={record ? begin : { code: '', ...begin }}
      onClose={onClose}
      onDone={(made) => !record && redirect('show', 'policies', made.id)}
    >
      {(form) => (
        <>
          {!record && <Text form={form} name="code" required max={64} auto help={t('vireo.policies.code_help')} />}
          <Choice form={form} name="category" of="category" from={categories} />
          <Box sx={two}>
            <Text form={form} name="title_en" required max={64} />
            <Text form={form} name="title_zh" required max={64} />
          </Box>
          <Text form={form} name="text_en" required max={1000} lines={6} />
          <Text form={form} name="text_zh" required max={1000} lines={6} />
          <Box sx={two}>
            <Text form={form} name="points" type="number" help={t('vireo.policies.none')} />
            <Text form={form} name="strike_days" type="number" help={t('vireo.policies.never')} />
            <Choice form={form} name="measure" of="measure" from={suggested} none />
            <Text form={form} name="measure_days" type="number" help={t('vireo.policies.no_end')} />
          </Box>
        </>
      )}
    </FormDialog>
  );
}
