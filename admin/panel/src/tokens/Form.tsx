import { useTranslate } from 'ra-core';
import { Several, Text } from '../common/fields';
import { FormDialog } from '../common/FormDialog';
import { current } from '../providers/session';
import type { Token } from '../providers/types';

/** TokenForm makes a token for a script: some of one's own permissions, for some days. */
export function TokenForm({ onClose, onDone }: { onClose: () => void; onDone: (made: Token) => void }) {
  const t = useTranslate();
  return (
    <FormDialog<Token> title={t('vireo.tokens.new')} resource="tokens" begin={{ name: '', scopes: [], days: 30 }} onClose={onClose} onDone={onDone}>
      {(form) => (
        <>
          <Text form={form} name="name" required auto max={64} />
          <Several form={form} name="scopes" from={current()?.permissions ?? []} />
          <Text form={form} name="days" type="number" required />
        </>
      )}
    </FormDialog>
  );
}
