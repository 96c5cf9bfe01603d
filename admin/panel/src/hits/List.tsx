import { between, idOf, kinds, levels, oneOf, textFields } from '../common/filters';
import { ListPage } from '../common/ListPage';
import type { WordHit } from '../providers/types';
import { hitColumns } from './columns';

export default function HitList() {
  return (
    <ListPage<WordHit>
      open={false}
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={[oneOf('level', 'level', levels, true), oneOf('field', 'field', textFields, true), oneOf('subject_kind', 'subject', kinds), idOf('entry_id'), idOf('user_id'), idOf('ruleset_version'), ...between('created_at')]}
      columns={hitColumns}
    />
  );
}
