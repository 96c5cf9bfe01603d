import { useGetList, useTranslate } from 'ra-core';
import { Choice, Text } from '../common/fields';
import { FormDialog } from '../common/FormDialog';
import type { Member, Role } from '../providers/types';

/** MemberForm gives an account a role, or another one. */
export function MemberForm({ record, onClose, onDone }: { record?: Member; onClose: () => void; onDone?: (m: Member) => void }) {
  const t = useTranslate();
  const { data: roles = [] } = useGetList<Role>('roles', { pagination: { page: 1, perPage: 200 }, sort: { field: 'rank', order: 'DESC' } });
  return (
    <FormDialog<Member>
      title={record ? record.username : t('vireo.staff.add')}
      resource="staff"
      record={record}
      begin={record ? { role: record.role } : { username: '', role: 'moderator' }}
      onClose={onClose}
      onDone={onDone}
    >
      {(form) => (
        <>
          {!record && <Text form={form} name="username" required auto max={32} />}
          <Choice form={form} name="role" from={roles.map((r) => r.name)} />
        </>
      )}
    </FormDialog>
  );
}
