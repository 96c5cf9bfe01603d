import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { DoButton } from '../common/DoButton';
import { ListPage } from '../common/ListPage';
import { Pill } from '../common/Pill';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Token } from '../providers/types';
import { OneTime } from '../staff/OneTime';
import { TokenForm } from './Form';

export default function TokenList() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Token>();
  return (
    <>
      <ListPage<Token>
        open={false}
        search={may('tokens:read')}
        sort={{ field: 'created_at', order: 'DESC' }}
        actions={<Button variant="contained" onClick={() => setOpen(true)}>{t('vireo.tokens.new')}</Button>}
        columns={[
          { name: 'name', render: (k) => <b>{k.name}</b> },
          { name: 'username' },
          { name: 'scopes', render: (k) => k.scopes.map((s) => <Pill key={s}>{s}</Pill>) },
          { name: 'used_at', render: (k) => <Time at={k.used_at} /> },
          { name: 'expires_at', sort: true, render: (k) => <Time at={k.expires_at} /> },
          { name: 'created_at', sort: true, render: (k) => <Time at={k.created_at} /> },
          {
            name: 'do', label: ' ',
            render: (k) => k.allowed_actions.includes('revoke') && <DoButton label="vireo.tokens.revoke" variant="text" color="error" sure={t('vireo.tokens.revoke_sure', { name: k.name })} what={() => data.delete('tokens', { id: k.id, previousData: k })} />,
          },
        ]}
      />
      {open && <TokenForm onClose={() => setOpen(false)} onDone={setMade} />}
      {made && <OneTime name={made.name} password={made.token} onClose={() => setMade(undefined)} />}
    </>
  );
}
